// How long screening the whole library for one patient takes: the patient's rules found anew, then every exercise asked
// about, with its reasons in full. The same run measures json-rules-engine with the same rules, translated condition by
// condition, because milliseconds differ from machine to machine and ratios hardly do. Fails where the two do not find the
// same rules for every exercise, or where Keel is not a hundred times as fast; the milliseconds are printed for whoever
// wants to hold them against 1 ms for the library and 20 ms for 2,000 exercises.
//
// Where there was a choice, it was made for the engine: what an exercise and its dose are is worked out for it beforehand,
// a condition on the patient comes before those on the exercise so that most rules end there, facts are plain values that
// need no path, and it owes no sentences, only the names of rules.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
// Comes with Angular's own build.
import { build } from 'esbuild';
import { Engine } from 'json-rules-engine';

const folder = mkdtempSync(join(tmpdir(), 'keel-bench-'));
const outfile = join(folder, 'screening.mjs');
await build({
  stdin: {
    contents: [
      `export { catalogue } from './src/app/clinical/catalogue';`,
      `export { rulesInForce } from './src/app/clinical/safety/in-force';`,
      `export { externalLoadOf, isFast, isShortSet } from './src/app/clinical/safety/matching';`,
      `export { rules } from './src/app/clinical/safety/rules';`,
      `export { screenerFor } from './src/app/clinical/safety/screen';`,
    ].join('\n'),
    resolveDir: process.cwd(),
    loader: 'ts',
  },
  bundle: true,
  format: 'esm',
  platform: 'node',
  minify: true,
  outfile,
  logLevel: 'error',
});
const { catalogue, rules, rulesInForce, screenerFor, externalLoadOf, isFast, isShortSet } = await import(
  pathToFileURL(outfile)
);
rmSync(folder, { recursive: true, force: true });

/** In a flare-up, with three precautions. A new object every time: nothing of the last screening is remembered. */
const aPatient = () => ({
  phase: 'flare-up',
  precautions: [
    { id: 'osteoporosis' },
    { id: 'hypertension', restingPressure: { systolic: 150, diastolic: 95 } },
    { id: 'post-discectomy', surgeryDate: '2026-09-27' },
  ],
  clearances: [],
  date: '2026-11-22',
});

// Each exercise again and again under other names.
const many = Array.from({ length: 2_000 }, (_, n) => {
  const like = catalogue[n % catalogue.length];
  return n < catalogue.length ? like : { ...like, id: `${like.id}-${n}`, demands: { ...like.demands } };
});

const atLeast = (scale) => (value, least) => value === 'unknown' || scale.indexOf(value) >= scale.indexOf(least);
const days = (from, to) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** A patient to the engine: which precautions, and what of each a rule may ask. */
function patientFacts({ phase, precautions, date }) {
  return { phase, precautions: precautions.map((precaution) => ({ ...precaution, phase, date })) };
}

function isNarrowed(precaution, only) {
  if (only.provokedBy) return precaution.provokedBy === only.provokedBy;
  if (only.weeksSince) {
    const since = only.weeksSince === 'surgery' ? precaution.surgeryDate : precaution.since;
    const ago = since && Math.max(0, days(since, precaution.date));
    return !since || (ago >= 7 * (only.from ?? 0) && ago < 7 * (only.below ?? Infinity));
  }
  switch (only) {
    case 'in-flare-up':
      return precaution.phase === 'flare-up';
    case 'from-week-14':
      return !precaution.dueDate || days(precaution.date, precaution.dueDate) <= 182;
    case 'uncontrolled':
      return precaution.restingPressure?.systolic >= 180 || precaution.restingPressure?.diastolic >= 110;
    case 'obstetric-contraindication':
      return precaution.obstetricContraindication === true;
    case 'high-grade':
      return precaution.highGrade === true;
    case 'exertion-not-agreed':
      return precaution.exertionAgreed !== true;
  }
  throw new Error(`The translation does not know ${JSON.stringify(only)}.`);
}

/** An exercise at its starting dose, to the engine. */
function exerciseFacts(exercise) {
  const dose = exercise.startingDose;
  return {
    ...exercise.demands,
    externalLoad: externalLoadOf(exercise, dose),
    position: exercise.position,
    purposes: exercise.purposes,
    effort: dose.effort ?? 0,
    effortAtMost: dose.effort ?? Infinity,
    holdSeconds: dose.holdSeconds ?? 0,
    morning: dose.when?.includes('morning') ?? false,
    minutes: dose.minutes !== undefined,
    prolonged: !isShortSet(dose),
    fast: isFast(dose),
  };
}

function testCondition(test) {
  if (test.position) return { fact: 'position', operator: 'in', value: test.position };
  if (test.purpose) return { fact: 'purposes', operator: 'contains', value: test.purpose };
  if (test.dose && test.over !== undefined) return { fact: test.dose, operator: 'greaterThan', value: test.over };
  if (test.dose) return { fact: test.dose, operator: 'equal', value: true };
  if (test.reaches) return { fact: test.demand, operator: 'reaches', value: test.reaches };
  if (test.is !== undefined) return { fact: test.demand, operator: 'isOrMayBe', value: test.is };
  return { fact: test.demand, operator: 'graded', value: { least: test.atLeast, below: test.below ?? Infinity } };
}

function exemptionCondition(exemption) {
  if (exemption.purpose || exemption.position) return testCondition(exemption);
  if (exemption.dose === 'effort')
    return { fact: 'effortAtMost', operator: 'lessThanInclusive', value: exemption.upTo };
  if (exemption.is) return { fact: exemption.demand, operator: 'equal', value: exemption.is };
  return { fact: exemption.demand, operator: 'surelyAtMost', value: exemption.atMost };
}

function translated({ id, level, when, tests, unless }) {
  const patient = when.phase
    ? { fact: 'phase', operator: 'equal', value: when.phase, priority: 10 }
    : { fact: 'precautions', operator: 'include', value: when, priority: 10 };
  return {
    conditions: {
      all: [
        patient,
        ...tests.map(testCondition),
        ...(unless ? [{ not: { any: unless.map((list) => ({ all: list.map(exemptionCondition) })) } }] : []),
      ],
    },
    event: { type: id, params: { level } },
  };
}

function engineWith(some) {
  const engine = new Engine(some.map(translated));
  engine.addOperator('include', (precautions, { precaution, only = [] }) =>
    precautions.some((one) => one.id === precaution && only.every((narrowing) => isNarrowed(one, narrowing))),
  );
  engine.addOperator('reaches', atLeast(['none', 'mid', 'end']));
  engine.addOperator('isOrMayBe', (value, is) => value === 'unknown' || value === is);
  engine.addOperator('graded', (value, { least, below }) => value === 'unknown' || (value >= least && value < below));
  engine.addOperator('surelyAtMost', (value, most) => value !== 'unknown' && value <= most);
  return engine;
}

function byKeel(exercises) {
  const ask = screenerFor(aPatient());
  return exercises.map((exercise) => ask(exercise));
}

async function byEngine(engine, facts) {
  const patient = patientFacts(aPatient());
  const found = [];
  for (const one of facts) found.push((await engine.run({ ...patient, ...one })).events);
  return found;
}

const everyRule = engineWith(rules);
const held = rulesInForce(rules, aPatient()).map(({ rule }) => rule);
const heldOnly = engineWith(held);

let failed = false;
const ms = (value) => value.toFixed(2).padStart(10);
console.log(`${rules.length} rules, ${held.length} of them for this patient. Milliseconds a screening, median:`);
for (const [exercises, goal, rounds] of [
  [catalogue, 1, 9],
  [many, 20, 3],
]) {
  const facts = exercises.map(exerciseFacts);
  compare(exercises, byKeel(exercises), await byEngine(everyRule, facts));
  const spent = { keel: [], engine: [], handed: [] };
  // In turns, so that what other programs take from the machine, they take from each.
  for (let round = 0; round < rounds; round++) {
    for (let n = 0; n < 40; n++) spent.keel.push(await time(() => byKeel(exercises)));
    spent.engine.push(await time(() => byEngine(everyRule, facts)));
    spent.handed.push(await time(() => byEngine(heldOnly, facts)));
  }
  const [keel, engine, handed] = [spent.keel, spent.engine, spent.handed].map(median);
  const ratio = engine / keel;
  console.log(`  ${exercises.length} exercises`);
  console.log(`    Keel, with every reason in full${ms(keel)}   (goal on a desk: under ${goal})`);
  console.log(`    json-rules-engine              ${ms(engine)}   ${ratio.toFixed(0)} times as long`);
  console.log(`    handed this patient's rules    ${ms(handed)}   ${(handed / keel).toFixed(0)} times as long`);
  if (ratio < 100) {
    console.error(`Screening ${exercises.length} exercises should be at least 100 times as fast as json-rules-engine.`);
    failed = true;
  }
}
process.exit(failed ? 1 : 0);

/** Rule for rule, and each at its level. */
function compare(exercises, verdicts, events) {
  let reasons = 0;
  exercises.forEach(({ id }, n) => {
    const ours = verdicts[n].reasons.map(({ ruleId, level }) => `${ruleId} ${level}`).sort();
    const theirs = events[n].map(({ type, params }) => `${type} ${params.level}`).sort();
    reasons += ours.length;
    if (ours.join() === theirs.join()) return;
    console.error(
      `${id}: Keel says ${ours.join(', ') || 'nothing'}; the engine says ${theirs.join(', ') || 'nothing'}.`,
    );
    process.exit(1);
  });
  console.log(`  Same ${reasons} reasons for ${exercises.length} exercises.`);
}

async function time(run) {
  const began = performance.now();
  await run();
  return performance.now() - began;
}

function median(spent) {
  return spent.sort((a, b) => a - b)[Math.floor(spent.length / 2)];
}
