import { Injectable, signal } from '@angular/core';

export type Theme = 'system' | 'light' | 'dark';

const themeKey = 'keel.theme';

/** Light, dark, or as the device says; remembered on this device. */
@Injectable({ providedIn: 'root' })
export class ThemeChoice {
  readonly #theme = signal<Theme>('system');
  readonly theme = this.#theme.asReadonly();

  constructor() {
    const stored = localStorage.getItem(themeKey);
    if (stored === 'light' || stored === 'dark') this.choose(stored);
  }

  choose(theme: Theme): void {
    this.#theme.set(theme);
    if (theme === 'system') {
      localStorage.removeItem(themeKey);
      delete document.documentElement.dataset['theme'];
    } else {
      localStorage.setItem(themeKey, theme);
      document.documentElement.dataset['theme'] = theme;
    }
  }

  /** To the other of light and dark, from what is seen now. */
  toggle(): void {
    const dark =
      this.#theme() === 'dark' || (this.#theme() === 'system' && matchMedia('(prefers-color-scheme: dark)').matches);
    this.choose(dark ? 'light' : 'dark');
  }
}
