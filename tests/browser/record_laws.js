(source) => {
  const { table } = globalThis;
  const names = "parse, write, join, empty, answered, flagged, resulted, begun, reviewed, due";
  const R = new Function(`${source}; return { ${names} }`)();
  const faults = [];
  const text = (value) =>
    JSON.stringify(value, (_, part) => (part?.constructor === Object ? Object.fromEntries(Object.entries(part).sort()) : part));
  const law = (name, about, one, other) => {
    if (text(one) !== text(other)) faults.push([name, about, one, other]);
  };
  const attempt = (name, about, action) => {
    if (faults.length) return;
    try {
      action();
    } catch (error) {
      faults.push([name, about, String(error)]);
    }
  };

  const laws = ([key, a, b, c]) => {
    const join = (one, other) => R.join(key, one, other);
    const written = (record) => R.write(key, record);
    law("commutative", key, written(join(a, b)), written(join(b, a)));
    law("associative", key, written(join(join(a, b), c)), written(join(a, join(b, c))));
    law("idempotent", key, join(a, a), a);
    law("absorbing", key, written(join(join(a, b), b)), written(join(a, b)));
    law("neutral", key, join(R.empty(key), a), a);
    law("round trip", key, R.parse(key, written(a)), a);
    law("one text", key, written(a) === written(b), text(a) === text(b));
    law("round trip of a join", key, R.parse(key, written(join(a, b))), join(a, b));
  };

  const number = (value, low, high) => Number.isInteger(value) && value >= low && value <= high;
  const time = (value) => number(value, 1, 8.64e15);
  const started = (value) => value === 0 || time(value);
  const said = (value) => typeof value === "string" && !/[\0-\x1f\x7f-\x9f]/.test(value) && value.isWellFormed();
  const answer = (one) => time(one.at) && number(one.score, 0, 100) && /^[0-9a-z]{1,7}$/.test(one.print) && said(one.said);
  const none = (one, sound) => one === null || sound(one);
  const result = (one) => started(one.attempt) && time(one.at) && one.of > 0 && number(one.points, 0, 100 * one.of);
  const sound = {
    a: (item) =>
      none(item.first, answer) &&
      none(item.last, answer) &&
      none(item.now, (now) => started(now.attempt) && answer(now.answer)) &&
      none(item.review, (review) => time(review.at) && number(review.step, 0, 4)) &&
      none(item.flag, (flag) => time(flag.at) && typeof flag.on === "boolean"),
    q: (quiz) => started(quiz.attempt) && [quiz.first, quiz.best, quiz.last].every((one) => none(one, result)),
    l: (register) => started(register.at) && said(register.value),
  };
  const fuzz = ([key, damaged]) => {
    const record = R.parse(key, damaged);
    if (record === null) return 0;
    law("sound", [key, damaged], sound[key[0]](record), true);
    law("normal form", [key, damaged], R.parse(key, R.write(key, record)), record);
    law("idempotent", [key, damaged], R.join(key, record, record), record);
    if (key[0] === "a") usable(key, R.answered(record, { at: 5, score: 100, print: "p", said: "x" }, 0));
    if (key[0] === "q") usable(key, R.resulted(R.begun(record, 5), { attempt: 5, at: 5, points: 1, of: 1 }));
    return 1;
  };
  const usable = (key, record) => law("usable", key, R.parse(key, R.write(key, record)), record);

  for (const one of table.histories)
    attempt("history", one, () => {
      const steps = one.steps.map(([does, ...given]) => [R[does], given]);
      law("history", one, steps.reduce((record, [does, given]) => does(record, ...given), R.empty(one.key)), one.record);
    });
  for (const one of table.texts)
    attempt("text", one, () => {
      law("text", one, R.write(one.key, one.record), one.text);
      law("text", one, R.parse(one.key, one.text), one.record);
    });
  for (const one of table.reviewed)
    attempt("reviewed", one, () => law("reviewed", one, R.reviewed(one.review, one.score, one.at), one.after));
  for (const one of table.due) attempt("due", one, () => law("due", one, R.due(one.review, one.now), one.due));
  for (const one of table.refused) attempt("refused", one, () => law("refused", one, R.parse(...one), null));
  for (const one of table.triples) attempt("laws", one, () => laws(one));
  for (const one of table.joined) attempt("join", one, () => law("join", one, R.join(one.key, one.a, one.b), one.both));
  let accepted = 0;
  for (const one of table.fuzz) attempt("fuzz", one, () => (accepted += fuzz(one)));
  return { accepted, faults };
}
