import { bibliography } from '../bibliography';
import { catalogue } from '../catalogue';
import type { Exercise } from '../exercise';
import { dosesByStep, dosesTogether, hurried } from '../testing/doses-at-limits';
import { known } from '../testing/exercises';
import { Flaws, inTurns } from '../testing/in-turns';
import { differsFrom, heldAlone, heldTogether, metBy, places, statuses, type Held } from '../testing/read-by-table';
import { aPatient, choices, named, narrowingsOf, variants } from '../testing/variants';
import { rulesInForce } from './in-force';
import { insteadOf, nothingFits } from './instead-of';
import { precautionKinds, type PrecautionDetail } from './precaution-kinds';
import { ruleById, rules } from './rules';
import type { Narrowing } from './rules/rule';
import { screenerFor } from './screen';
import {
  declarablePhases,
  precautionIds,
  type Precaution,
  type PrecautionId,
  type Reason,
  type Verdict,
} from './situation';

/**
 * Every exercise of the library, in every phase, with every set of up to three precautions, at every limit of the dose.
 *
 * A verdict has two halves: which rules hold for a patient on a day, which no exercise can change, and what an exercise
 * at a dose is to a rule, which no patient can change. `read-by-table` says both again, from what the rules are said to
 * mean, and the screening is held against it. Enumerated here:
 *
 * - each precaution in each variant of its details (unknown, and on either side of every limit that its rules name: the
 *   day before week 14 and the day, 179 and 180 over 109 and 110, every week after an operation or an onset to the day,
 *   settled, agreed, high grade, provoked by each direction), in each of the five phases, with every exercise, at every
 *   step of its dose on its own (effort, hold, morning, amount, speed, weight): all of them, some two and a half million;
 * - every set of up to three of the 34 precautions without details, in each phase, with every exercise: all of them,
 *   some four and a half million;
 * - every two variants together, in each phase, a condition entered twice among them: which rules hold, at which level.
 *   More than two follow, because what holds together is the strictest of what holds alone, rule by rule, and so it does
 *   not matter what was added before; the sets of three above, and variants of all precautions at once below, say so too;
 * - every combination of the steps of a dose, with every exercise, while all rules of a flare-up hold at once.
 */
const phases = ['hold', ...declarablePhases] as const;

/** For a machine that does much else besides, in milliseconds. */
const twoMinutes = 120_000;

/** Rules that hold everything, so that nothing is left: each says what has to happen first. */
const holdEverything = ['hold', 'pregnancy.obstetric-contraindication', 'cardiac-unstable.all', 'vte.recent'];

/** With these, exertion can wait for a doctor or a specialist, and then nothing that is left serves the same as some exercises. */
const doctorFirst: readonly PrecautionId[] = [
  'hypertension',
  'cardiac',
  'arrhythmia',
  'aortic',
  'stroke',
  'spondylolisthesis',
  'cord-paralysis',
];

/** Met by no exercise of the library today: they wait for one that a practice adds. */
const metByOwnExercisesOnly = [
  'flexion-intolerance.provoked-side-bend-flare-up',
  'extension-intolerance.provoked-side-bend-flare-up',
  'spinal-fusion.end-sidebend',
];

const severity = ({ status }: Verdict) => statuses.indexOf(status);

/** Verdicts on a list of doses that ask more and more of the patient. */
function eases(verdicts: readonly Verdict[]): boolean {
  return verdicts.some((verdict, place) => place > 0 && severity(verdict) < severity(verdicts[place - 1]!));
}

/** What is missing in a reason, in a word. */
function lacking({ message, evidence, grade }: Reason): string | undefined {
  const isListed = (key: string) => bibliography.some((source) => source.key === key);
  if (!/^[A-Z].*\.$/.test(message)) return 'a sentence';
  if (evidence.length === 0 || !evidence.every(({ key, text }) => isListed(key) && text !== '')) return 'evidence';
  if (!['A', 'B', 'C', 'D', 'expert'].includes(grade)) return 'a grade';
  return undefined;
}

describe('every exercise, phase and precaution', () => {
  it(
    'with one precaution in every variant, at every limit of the dose, is what the rules say',
    async () => {
      const flaws = new Flaws();
      const steps = catalogue.map((exercise) => ({
        exercise,
        chains: dosesByStep(exercise).map((doses) => doses.map((dose) => ({ dose, met: metBy(exercise, dose) }))),
      }));
      const explained = new Set<string>();
      await inTurns([undefined, ...variants], (precaution) => {
        for (const phase of phases) {
          const ask = screenerFor(aPatient(phase, precaution ? [precaution] : []));
          const held = heldAlone(phase, precaution);
          for (const { exercise, chains } of steps) {
            const where = (what: string) =>
              `${exercise.id}, ${phase}, ${precaution ? named(precaution) : 'none'}: ${what}`;
            for (const chain of chains) {
              const verdicts = chain.map(({ dose, met }) => {
                const verdict = ask(exercise, dose);
                const flaw = differsFrom(held, met, verdict);
                if (flaw) flaws.add(where(`${JSON.stringify(dose)} ${flaw}`));
                return verdict;
              });
              if (eases(verdicts)) flaws.add(where(`milder at a higher dose ${JSON.stringify(chain.at(-1)?.dose)}`));
            }
            for (const reason of ask(exercise).reasons) {
              if (explained.has(reason.ruleId)) continue;
              explained.add(reason.ruleId);
              const flaw = lacking(reason);
              if (flaw) flaws.add(`${reason.ruleId} lacks ${flaw}`);
            }
          }
        }
      });
      expect(flaws.list()).toEqual([]);
    },
    twoMinutes,
  );

  for (const phase of phases) {
    it(
      `with every three precautions in ${phase} has the reasons of each, and no other`,
      async () => {
        const flaws = new Flaws();
        const nobody = heldAlone(phase);
        const alone = new Map(precautionIds.map((id) => [id, heldAlone(phase, { id })]));
        const exercises = catalogue.map((exercise) => ({ exercise, met: metBy(exercise) }));
        await inTurns(choices(precautionIds, 3), (ids) => {
          const ask = screenerFor(
            aPatient(
              phase,
              ids.map((id) => ({ id })),
            ),
          );
          const held = heldTogether([nobody, ...ids.map((id) => alone.get(id)!)]);
          for (const { exercise, met } of exercises) {
            const flaw = differsFrom(held, met, ask(exercise));
            if (flaw) flaws.add(`${exercise.id}, ${ids.join(' and ')}: ${flaw}`);
          }
        });
        expect(flaws.list()).toEqual([]);
      },
      twoMinutes,
    );
  }

  it(
    'with every two variants together is under the strictest of each rule, in either order',
    async () => {
      const flaws = new Flaws();
      const read = (precautions: readonly Precaution[], phase: (typeof phases)[number]): Held => {
        const held = new Uint8Array(rules.length);
        for (const { rule, level } of rulesInForce(rules, aPatient(phase, precautions)))
          held[places.get(rule.id)!]! += level === 'block' ? 2 : 1;
        return held;
      };
      for (const phase of phases) {
        const alone = new Map(variants.map((one) => [one, heldAlone(phase, one)]));
        await inTurns(choices(variants, 2), (two) => {
          const together = heldTogether([heldAlone(phase), ...two.map((one) => alone.get(one)!)]);
          for (const precautions of [two, two.toReversed()])
            if (!same(read(precautions, phase), together))
              flaws.add(`${phase}: ${precautions.map(named).join(' and then ')}`);
        });
        if (!same(read(variants, phase), heldTogether([heldAlone(phase), ...alone.values()])))
          flaws.add(`${phase}: all`);
      }
      expect(flaws.list()).toEqual([]);
    },
    twoMinutes,
  );

  it(
    'at every combination of its dose is what all rules of a flare-up say',
    async () => {
      const flaws = new Flaws();
      const strict = variants.filter((one) => one.settled !== true && one.exertionAgreed !== true);
      const held = heldTogether([heldAlone('flare-up'), ...strict.map((one) => heldAlone('flare-up', one))]);
      // One entry for each set of rules: the fewer entries, the faster, and the rules are the same.
      const needed = strict.filter(
        (one, place) => !strict.slice(0, place).some((other) => covers(heldAlone('flare-up', other), one)),
      );
      const ask = screenerFor(aPatient('flare-up', needed));
      await inTurns(catalogue, (exercise) => {
        for (const dose of dosesTogether(exercise)) {
          const flaw = differsFrom(held, metBy(exercise, dose), ask(exercise, dose));
          if (flaw) flaws.add(`${exercise.id}, ${JSON.stringify(dose)}: ${flaw}`);
        }
      });
      expect(flaws.list()).toEqual([]);
    },
    twoMinutes,
  );

  it('without an answer about precautions has the reasons of its phase alone', () => {
    for (const phase of phases)
      for (const exercise of catalogue)
        expect(screenerFor(aPatient(phase, 'not-asked'))(exercise)).toEqual(screenerFor(aPatient(phase, []))(exercise));
  });

  it(
    'has the same verdict twice, and in whatever order precautions were entered',
    async () => {
      const flaws = new Flaws();
      await inTurns(choices(['pregnancy', 'stroke', 'hip-replacement', 'falls', 'knee'] as const, 3), (ids) => {
        const some: readonly Precaution[] = ids.map((id, place) => ({
          id,
          side: (['left', 'right', 'both'] as const)[place],
        }));
        const verdicts = [some, some, some.toReversed(), [...some, ...some]].map((precautions) =>
          JSON.stringify(catalogue.map((exercise) => screenerFor(aPatient('flare-up', precautions))(exercise))),
        );
        if (new Set(verdicts).size > 1) flaws.add(ids.join(' and '));
      });
      expect(flaws.list()).toEqual([]);
    },
    twoMinutes,
  );
});

function same(one: Held, other: Held): boolean {
  return one.every((level, place) => level === other[place]);
}

function covers(held: Held, precaution: Precaution): boolean {
  return heldAlone('flare-up', precaution).every((level, place) => level <= held[place]!);
}

describe('every rule', () => {
  it('holds for some patient, and lets go for another', () => {
    const all = phases.flatMap((phase) => [undefined, ...variants].map((one) => heldAlone(phase, one)));
    const flawed = rules.filter(
      (_, place) => all.every((held) => held[place] === 0) || all.every((held) => held[place] !== 0),
    );
    expect(flawed.map(({ id }) => id)).toEqual([]);
  });

  it('is met by some exercise of the library at some dose, and not by all, but for those that hold everything', () => {
    const all = catalogue.flatMap((exercise) => [
      ...dosesByStep(exercise)
        .flat()
        .map((dose) => metBy(exercise, dose)),
      // Some rules ask two things of a dose at once.
      metBy(exercise, hurried(exercise.startingDose)),
    ]);
    const idsWhere = (holds: (place: number) => boolean) =>
      rules.filter((_, place) => holds(place)).map(({ id }) => id);
    expect(idsWhere((place) => all.every((met) => met[place] === 1))).toEqual(holdEverything);
    expect(holdEverything.map((id) => ruleById(id)?.level)).toEqual(holdEverything.map(() => 'block'));
    expect(idsWhere((place) => all.every((met) => met[place] === 0))).toEqual(metByOwnExercisesOnly);
  });

  it('asks of a precaution only what can be entered about it', () => {
    const asked = precautionIds.flatMap((id) =>
      narrowingsOf(id)
        .flatMap((only) => detailOf(only) ?? [])
        .filter((detail) => !precautionKinds[id].details.includes(detail))
        .map((detail) => `${id}: ${detail}`),
    );
    expect(asked).toEqual([]);
  });
});

function detailOf(only: Narrowing): PrecautionDetail | undefined {
  if (typeof only === 'object') {
    if ('provokedBy' in only) return 'provokedBy';
    return only.weeksSince === 'surgery' ? 'surgeryDate' : 'since';
  }
  switch (only) {
    case 'in-flare-up':
      return undefined;
    case 'from-week-14':
      return 'dueDate';
    case 'uncontrolled':
      return 'restingPressure';
    case 'obstetric-contraindication':
      return 'obstetricContraindication';
    case 'high-grade':
      return 'highGrade';
    case 'exertion-not-agreed':
      return 'exertionAgreed';
  }
}

describe('in a flare-up, with any three precautions in any variant', () => {
  const holdingEverything = (precaution: Precaution) =>
    heldAlone('flare-up', precaution).some((level, place) => level === 2 && holdEverything.includes(rules[place]!.id));

  it(
    'something is left, unless a rule holds everything',
    async () => {
      const empty = new Flaws();
      const left = (precautions: readonly Precaution[]) => {
        const ask = screenerFor(aPatient('flare-up', precautions));
        return catalogue.reduce(
          (some, exercise, place) => (ask(exercise).status === 'blocked' ? some : some | (1n << BigInt(place))),
          0n,
        );
      };
      // A block of one is a block of them all, as shown above: what is left together is what each of them leaves.
      const alone = variants.filter((one) => !holdingEverything(one)).map((one) => ({ one, left: left([one]) }));
      await inTurns(choices(alone, 3), (three) => {
        if (three.length > 0 && three.reduce((some, one) => some & one.left, three[0]!.left) === 0n)
          empty.add(three.map(({ one }) => named(one)).join(' and '));
      });
      expect(empty.list()).toEqual([]);
      for (const one of variants.filter(holdingEverything))
        expect(left([one]))
          .withContext(named(one))
          .toBe(0n);
    },
    twoMinutes,
  );

  it(
    'there is something instead of every block, never blocked itself; the plain sentence only where a doctor comes first',
    async () => {
      const flaws = new Flaws();
      const nothingFitsWith = new Set<string>();
      // Variants that bring about the same rules are offered the same; where everything is held, nothing is left to offer.
      const different = new Map(
        variants
          .filter((one) => !holdingEverything(one))
          .map((one) => [`${one.id} ${heldAlone('flare-up', one).join('')}`, one]),
      );
      await inTurns([undefined, ...different.values()], (precaution) => {
        const situation = aPatient('flare-up', precaution ? [precaution] : []);
        const ask = screenerFor(situation);
        const blocked = new Set(catalogue.filter((one) => ask(one).status === 'blocked').map(({ id }) => id));
        for (const exercise of catalogue.filter(({ id }) => blocked.has(id))) {
          const where = `instead of ${exercise.id} with ${precaution ? named(precaution) : 'none'}`;
          const offered = insteadOf(exercise, situation);
          if (offered.some(({ id }) => blocked.has(id))) flaws.add(`blocked ${where}`);
          if (offered.length > 0) continue;
          nothingFitsWith.add(precaution?.id ?? 'none');
          const easier = exercise.easier.map(known).find((one) => !blocked.has(one.id) && isNoHeavier(one, exercise));
          if (easier) flaws.add(`${easier.id} is free ${where}`);
        }
      });
      expect(flaws.list()).toEqual([]);
      expect([...nothingFitsWith]).toEqual(doctorFirst);
      expect(nothingFits).toContain('choose with the patient');
    },
    twoMinutes,
  );
});

function isNoHeavier({ demands: one }: Exercise, { demands: other }: Exercise): boolean {
  return one.compression <= other.compression && one.externalLoad <= other.externalLoad;
}
