import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Store } from '@ngrx/store';
import { practiceId, ruleById, type RuleId, rules } from '../../clinical';
import { entryDraft } from '../../state/entry-draft';
import { selectLibrary } from '../../state/library/library.selectors';
import { clinicPageActions } from '../../state/page.actions';
import { selectPractice } from '../../state/practice/practice.selectors';
import { selectNameless } from '../../state/session/session.selectors';
import { EmptyPlace } from '../../ui/empty-place';
import { Icon } from '../../ui/icon';
import { gradeNames, reviewed, reviewOf } from '../../ui/rule-words';
import { CounterPanel } from './counter-panel';
import {
  countInWords,
  everyRule,
  groupsOf,
  narrowed,
  type RuleFilters,
  type RuleGroup,
  searchTexts,
} from './rule-groups';
import { RuleLine, type RuleOpinion } from './rule-line';
import { type Met, reachOf } from './rule-reach';

/** So few that they are read rather than chosen from: a search that finds no more opens their groups. */
const fewEnough = 20;

/** Every rule, as it acts and why, and the practice's word on it: agreed, disputed, or held stricter. */
@Component({
  selector: 'keel-rules-page',
  imports: [CounterPanel, EmptyPlace, Icon, MatButton, RouterLink, RuleLine],
  templateUrl: './rules-page.html',
  styleUrl: './rules-page.scss',
})
export class RulesPage {
  readonly #store = inject(Store);
  readonly #practice = this.#store.selectSignal(selectPractice);
  readonly #library = this.#store.selectSignal(selectLibrary);
  protected readonly unnamed = this.#store.selectSignal(selectNameless);
  protected readonly countInWords = countInWords;
  protected readonly sections = [
    { kind: 'phase', heading: 'Phases' },
    { kind: 'condition', heading: 'Conditions' },
  ] as const;
  protected readonly choices = [
    {
      key: 'level',
      name: 'Level',
      options: [
        { value: '', name: 'All' },
        { value: 'block', name: 'Blocks' },
        { value: 'caution', name: 'Cautions' },
      ],
    },
    {
      key: 'grade',
      name: 'Grade',
      options: [{ value: '', name: 'All' }, ...Object.entries(gradeNames).map(([value, name]) => ({ value, name }))],
    },
    {
      key: 'review',
      name: 'Review',
      options: [
        { value: '', name: 'All' },
        { value: 'none', name: 'Not yet' },
        { value: 'agreed', name: 'Agreed' },
        { value: 'disputed', name: 'Disputed' },
        { value: 'stricter', name: 'Stricter here' },
      ],
    },
  ] as const;

  protected readonly filters = signal<RuleFilters>(everyRule);
  protected readonly narrow = computed(() => Object.values(this.filters()).some((value) => value !== ''));
  /** What somebody opened, and what they closed of what stood open by itself. */
  readonly #opened = signal<ReadonlyMap<string, boolean>>(new Map());

  // Asked for when a group is opened or something is searched, so that the page itself opens at once.
  readonly #reach = computed(() => reachOf(this.#library()));
  readonly #texts = computed(() => searchTexts(rules, this.#reach()));

  protected readonly all = computed(() => groupsOf(rules, this.#practice().reviews));
  protected readonly groups = computed(() =>
    narrowed(this.all(), this.filters(), (id) => this.#texts().get(id)).map((group) => ({
      ...group,
      reviewed: group.lines.filter(({ review }) => review).length,
    })),
  );
  protected readonly shown = computed(() => this.groups().reduce((sum, { lines }) => sum + lines.length, 0));
  /** What was searched and is few stands open by itself. */
  readonly #openByItself = computed(() => this.filters().query.trim() !== '' && this.shown() <= fewEnough);

  protected readonly progress = computed(() => reviewed(this.#practice().reviews));
  protected readonly disputed = computed(() => this.#outcomes('disputed'));
  protected readonly stricter = computed(() => this.#outcomes('stricter'));

  protected hasAny(kind: RuleGroup['kind']): boolean {
    return this.groups().some((group) => group.kind === kind);
  }

  protected metBy(id: RuleId): readonly Met[] {
    return this.#reach().get(id) ?? [];
  }

  protected isOpen(id: string): boolean {
    return this.#opened().get(id) ?? this.#openByItself();
  }

  /** Kept here and not in the element, which only mirrors it: a search opens and closes groups too. */
  protected toggle(id: string, event: Event): void {
    event.preventDefault();
    this.#opened.set(new Map(this.#opened()).set(id, !this.isOpen(id)));
  }

  protected choose(key: keyof RuleFilters, value: string): void {
    this.#narrowTo({ ...this.filters(), [key]: value });
  }

  protected clear(): void {
    this.#narrowTo(everyRule);
  }

  /** A group that was closed may stand open by itself for what is searched next. */
  #narrowTo(filters: RuleFilters): void {
    this.filters.set(filters);
    this.#opened.set(new Map([...this.#opened()].filter(([, open]) => open)));
  }

  protected toDisputes(heading: HTMLElement): void {
    heading.scrollIntoView();
    heading.focus({ preventScroll: true });
  }

  protected review(ruleId: RuleId, { outcome, note }: RuleOpinion): void {
    this.#sign([{ ruleId, outcome, ...(note ? { note } : {}) }]);
  }

  /** What is disputed or held stricter keeps its word. */
  protected agreeWith({ lines }: RuleGroup): void {
    this.#sign(lines.filter(({ review }) => !review).map(({ rule }) => ({ ruleId: rule.id, outcome: 'agreed' })));
  }

  #sign(opinions: readonly (RuleOpinion & { readonly ruleId: RuleId })[]): void {
    const entries = opinions.map((opinion) => {
      const wording = ruleById(opinion.ruleId)?.message;
      return entryDraft(practiceId, 'rule-reviewed', { ...opinion, ...(wording ? { wording } : {}) });
    });
    this.#store.dispatch(clinicPageActions.ruleReviewed({ entries }));
  }

  #outcomes(outcome: RuleOpinion['outcome']): number {
    const { reviews } = this.#practice();
    return rules.filter((rule) => reviewOf(rule, reviews)?.outcome === outcome).length;
  }
}
