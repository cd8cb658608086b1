import type {FoundDraft, UnsentText, Version} from '../drafts/store.js';

/** The texts kept for a box beside the one that is in it, and which records of the store they make superfluous. */
export class OtherTexts {
  /** Newest first. */
  all: readonly UnsentText[] = [];

  /** Records whose texts are all here, each with the time up to which. */
  readonly over = new Map<string, number>();

  /** Another box. */
  clear(): void {
    this.all = [];
    this.over.clear();
  }

  add(text: UnsentText): void {
    this.all = [text, ...this.all];
  }

  /** Takes out this text, however often it was kept. */
  remove(gone: string): void {
    for (const {text, from} of this.all) if (text === gone) this.#takeUp(from);
    this.all = this.all.filter(({text}) => text !== gone);
  }

  /** What was found stays where it is: all of it is offered. */
  offer(found: FoundDraft): void {
    const elsewhere = [found, ...found.others].filter(({from}) => from);
    this.all = [...this.all.filter(({from}) => !from), ...elsewhere];
  }

  /** What was found is in the box now. */
  follow(found: FoundDraft): void {
    this.all = found.others;
    this.#takeUp(found.from);
  }

  /** What lies in this record is in this page's own from now on. */
  #takeUp(from: Version | undefined): void {
    if (!from) return;
    this.over.set(...from);
    this.all = this.all.map((other) => (other.from?.[0] === from[0] ? {...other, from: undefined} : other));
  }
}
