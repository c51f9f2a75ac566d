/**
 * Gives the heading of a new page the focus as soon as there is one, because a chart is read before it is drawn; unless
 * the page has set the focus itself, or somebody has moved it meanwhile.
 *
 * @param left what had the focus on the page before; a link that stays, such as a tab, still has it
 * @returns stops waiting for a heading
 */
export function focusHeading(main: HTMLElement, left: Element | null): () => void {
  const waiting = new MutationObserver(() => {
    arrive();
  });
  const arrive = (): void => {
    const focused = document.activeElement;
    const setAlready = focused !== left && focused !== main && main.contains(focused);
    const heading = main.querySelector<HTMLElement>('h1');
    if (!setAlready && !heading) return;
    waiting.disconnect();
    if (setAlready) return;
    heading?.setAttribute('tabindex', '-1');
    heading?.focus({ preventScroll: true });
  };
  waiting.observe(main, { childList: true, subtree: true });
  arrive();
  return () => {
    waiting.disconnect();
  };
}
