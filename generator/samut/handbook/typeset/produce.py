"""From volumes to PDF: what was made before is taken, the rest is made side by side."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from samut.handbook.pdf import Printed
from samut.handbook.typeset import workers
from samut.handbook.typeset.cache import Cache
from samut.handbook.typeset.job import Folios, Job, Told
from samut.handbook.typeset.volume import Binding, Volume
from samut.handbook.typeset.workers import Task


def produce(volumes: list[Volume], cache: Cache, told: Told) -> dict[str, Printed]:
    """The volumes as PDF, by name; a document that several of them hold is typeset once."""
    production = _Production(cache)
    workers.run(production.take(volumes), production.then, production.learn, told)
    cache.prune(production.used)
    return {volume.name: production.made[volume.name] for volume in volumes}


@dataclass
class _Production:
    cache: Cache
    made: dict[str, Printed] = field(default_factory=dict)
    held: list[Volume] = field(default_factory=list)
    """Volumes that refer to pages of a document which is still being laid out."""
    waiting: list[Volume] = field(default_factory=list)
    """Volumes whose documents are not all typeset."""
    begun: set[Job] = field(default_factory=set)
    printed: dict[Job, Printed] = field(default_factory=dict)
    used: set[str] = field(default_factory=set)

    def take(self, volumes: Iterable[Volume]) -> list[Task]:
        """What there is to do for these volumes."""
        tasks = [task for volume in volumes for task in self.need(volume)]
        return [*tasks, *self.bindings()]

    def need(self, volume: Volume) -> list[Task]:
        """The documents of a volume that nobody has begun and the cache does not know."""
        if volume.awaits:
            tasks = self.missing((volume.awaits,))
            if volume.awaits not in self.printed:
                self.held.append(volume)
                return tasks
            volume = volume.filled(self.printed[volume.awaits].folios)
        if kept := self.known(volume):
            self.made[volume.name] = kept
            return []
        self.waiting.append(volume)
        return self.missing(volume.jobs)

    def missing(self, jobs: Iterable[Job]) -> list[Task]:
        """Those of the documents that have to be begun now."""
        tasks: list[Task] = []
        for job in jobs:
            if job in self.begun:
                continue
            self.begun.add(job)
            if kept := self.known(job):
                self.printed[job] = kept
            else:
                tasks.append(job)
        return tasks

    def known(self, one: Job | Volume) -> Printed | None:
        """What the cache holds of it."""
        key = self.cache.key(one.parts)
        self.used.add(key)
        return self.cache.get(key)

    def then(self, task: Task, done: Printed) -> list[Task]:
        """Keeps what was done; what there is to do now."""
        if isinstance(task, Binding):
            self.made[task.volume.name] = done
            self.cache.put(self.cache.key(task.volume.parts), done)
        if isinstance(task, Job):
            self.printed[task] = done
            self.cache.put(self.cache.key(task.parts), done)
            return [*self.learn(task.name, done.folios), *self.bindings()]
        return []

    def learn(self, name: str, folios: Folios) -> list[Task]:
        """What can begin now that it is known where the places of a document are."""
        free = [volume for volume in self.held if volume.awaits and volume.awaits.name == name]
        self.held = [volume for volume in self.held if volume not in free]
        return self.take([volume.filled(folios) for volume in free])

    def bindings(self) -> list[Task]:
        """The volumes whose documents are all there, each once."""
        now = [volume for volume in self.waiting if all(job in self.printed for job in volume.jobs)]
        self.waiting = [volume for volume in self.waiting if volume not in now]
        return [Binding(volume, tuple(self.printed[job] for job in volume.jobs)) for volume in now]
