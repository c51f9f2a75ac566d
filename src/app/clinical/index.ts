/**
 * The one door to the medicine: everything outside `clinical` imports from here. Only `export *`: a re-export by name
 * would tie the whole library to the first screen's bundle.
 */
export * from './bibliography';
export * from './catalogue';
export * from './catalogue/library';
export * from './catalogue/muscles';
export * from './catalogue/templates';
export * from './chart/chart';
export * from './chart/chart-from';
export * from './chart/entries';
export * from './chart/own-exercises';
export * from './chart/patient-summary';
export * from './chart/practice';
export * from './chart/precautions-of';
export * from './chart/signing';
export * from './chart/situation-of';
export * from './chart/todays-plan';
export * from './chart/what-changes';
export * from './dates';
export * from './exercise';
export * from './outcomes/measures';
export * from './read-date';
export * from './overload/decide';
export * from './overload/dose';
export * from './overload/dose-text';
export * from './overload/plan-weeks';
export * from './overload/policy';
export * from './overload/program-item';
export * from './overload/response';
export * from './overload/way-back';
export * from './pose';
export * from './safety/counter-evidence';
export * from './safety/dose-limits';
export * from './safety/encouragements';
export * from './safety/in-force';
export * from './safety/instead-of';
export * from './safety/pathway';
export * from './safety/precaution-kinds';
export * from './safety/red-flags';
export * from './safety/risk-context';
export * from './safety/rules';
export type { Narrowing, Rule } from './safety/rules/rule';
export * from './safety/screen';
export * from './safety/situation';
export * from './safety/triage';
export * from './safety/unanswered';
