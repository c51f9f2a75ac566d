import { LiveAnnouncer } from '@angular/cdk/a11y';
import { afterNextRender, Component, computed, type ElementRef, inject, Injector, viewChild } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { MatButton, MatIconButton } from '@angular/material/button';
import { Title } from '@angular/platform-browser';
import { NavigationEnd, NavigationStart, Router, RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { Store } from '@ngrx/store';
import { filter, map, pairwise, startWith } from 'rxjs';
import { selectPractice } from '../state/practice/practice.selectors';
import {
  selectAuthor,
  selectNameless,
  selectProblem,
  selectRecord,
  selectSavedAt,
} from '../state/session/session.selectors';
import { shellActions } from '../state/shell.actions';
import { Icon } from '../ui/icon';
import { focusHeading } from './focus-heading';
import { Notices } from './notices';
import { ThemeChoice } from './theme';

/** The frame around every screen: navigation, the state of the record, and what went wrong. */
@Component({
  selector: 'keel-root',
  imports: [Icon, MatButton, MatIconButton, RouterLink, RouterLinkActive, RouterOutlet],
  templateUrl: './app.html',
  styleUrl: './app.scss',
  host: { '(document:keydown)': 'onKeydown($event)' },
})
export class App {
  readonly #store = inject(Store);
  readonly #router = inject(Router);
  readonly #injector = inject(Injector);
  readonly #announcer = inject(LiveAnnouncer);
  readonly #title = inject(Title);
  private readonly main = viewChild.required<ElementRef<HTMLElement>>('main');
  protected readonly notices = inject(Notices);
  protected readonly theme = inject(ThemeChoice);

  protected readonly record = this.#store.selectSignal(selectRecord);
  protected readonly problem = this.#store.selectSignal(selectProblem);
  readonly #practice = this.#store.selectSignal(selectPractice);
  protected readonly practiceName = computed(() => this.#practice().name);
  protected readonly author = this.#store.selectSignal(selectAuthor);
  protected readonly nameless = this.#store.selectSignal(selectNameless);
  readonly #savedAt = this.#store.selectSignal(selectSavedAt);
  protected readonly saved = computed(() => {
    const at = this.#savedAt();
    return at ? `Saved ${new Date(at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })}` : '';
  });

  /** What had the focus when the page before was left. */
  #left: Element | null = null;
  #stopWaiting = (): void => undefined;

  constructor() {
    this.#store.dispatch(shellActions.started());
    this.#router.events
      .pipe(
        filter((event) => event instanceof NavigationStart),
        takeUntilDestroyed(),
      )
      .subscribe(() => {
        this.#stopWaiting();
        this.#left = document.activeElement;
      });
    this.#router.events
      .pipe(
        filter((event) => event instanceof NavigationEnd),
        map((event) => event.urlAfterRedirects.split(/[?#]/)[0]),
        startWith(undefined),
        pairwise(),
        filter(([before, after]) => before !== undefined && before !== after),
        takeUntilDestroyed(),
      )
      .subscribe(() => {
        afterNextRender(
          () => {
            this.#arrive();
          },
          { injector: this.#injector },
        );
      });
  }

  /** A new page is announced and its heading takes the focus, unless the page has set it itself. */
  #arrive(): void {
    this.#stopWaiting = focusHeading(this.main().nativeElement, this.#left);
    void this.#announcer.announce(this.#title.getTitle());
  }

  protected async openPalette(): Promise<void> {
    const [{ MatDialog }, { Palette }] = await Promise.all([
      import('@angular/material/dialog'),
      import('./palette/palette'),
    ]);
    const dialog = this.#injector.get(MatDialog);
    if (dialog.openDialogs.length > 0) return;
    dialog.open(Palette, { width: '600px', maxWidth: '96vw', position: { top: '72px' }, ariaLabel: 'Find anything' });
  }

  /** Ctrl or Cmd with K, from anywhere. */
  protected onKeydown(event: KeyboardEvent): void {
    if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    event.preventDefault();
    void this.openPalette();
  }

  protected retry(): void {
    this.#store.dispatch(shellActions.openingRetried());
  }

  protected dismiss(): void {
    this.#store.dispatch(shellActions.problemDismissed());
  }

  protected reload(): void {
    location.reload();
  }
}
