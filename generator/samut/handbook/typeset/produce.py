"""From volumes to PDF: what was made before is taken, the rest is made side by side."""

from dataclasses import dataclass, field

from samut.handbook.pdf import Printed
from samut.handbook.typeset import workers
from samut.handbook.typeset.cache import Cache
from samut.handbook.typeset.job import Job, Told
from samut.handbook.typeset.volume import Binding, Volume
from samut.handbook.typeset.workers import Task


def produce(volumes: list[Volume], cache: Cache, told: Told) -> dict[str, Printed]:
    """The volumes as PDF, by name; a document that several of them hold is typeset once."""
    production = _Production(cache)
    production.take(volumes)
    workers.run(production.tasks(), production.then, told)
    cache.prune(production.used)
    return {volume.name: production.made[volume.name] for volume in volumes}


@dataclass
class _Production:
    cache: Cache
    made: dict[str, Printed] = field(default_factory=dict)
    waiting: list[Volume] = field(default_factory=list)
    printed: dict[Job, Printed] = field(default_factory=dict)
    used: set[str] = field(default_factory=set)

    def take(self, volumes: list[Volume]) -> None:
        """Takes from the cache what it holds of the volumes, and of the documents of the others."""
        for volume in volumes:
            if kept := self.known(volume):
                self.made[volume.name] = kept
            else:
                self.waiting.append(volume)
        for job in {job: None for volume in self.waiting for job in volume.jobs}:
            if kept := self.known(job):
                self.printed[job] = kept

    def known(self, one: Job | Volume) -> Printed | None:
        """What the cache holds of it."""
        key = self.cache.key(one.parts)
        self.used.add(key)
        return self.cache.get(key)

    def tasks(self) -> list[Task]:
        """What there is to do at first: documents, and volumes that need none."""
        jobs = dict.fromkeys(job for volume in self.waiting for job in volume.jobs)
        return [*(job for job in jobs if job not in self.printed), *self.ready()]

    def then(self, task: Task, done: Printed) -> list[Task]:
        """Keeps what was done; what there is to do now."""
        if isinstance(task, Binding):
            self.made[task.volume.name] = done
            self.cache.put(self.cache.key(task.volume.parts), done)
        if isinstance(task, Job):
            self.printed[task] = done
            self.cache.put(self.cache.key(task.parts), done)
        return self.ready()

    def ready(self) -> list[Task]:
        """The volumes whose documents are all there, each once."""
        now = [volume for volume in self.waiting if all(job in self.printed for job in volume.jobs)]
        self.waiting = [volume for volume in self.waiting if volume not in now]
        return [Binding(volume, tuple(self.printed[job] for job in volume.jobs)) for volume in now]
