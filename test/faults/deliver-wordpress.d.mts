import type {RunningWordpress} from '../wordpress/wordpress.js';
import type {TrialResult} from './deliver.mjs';

/** What is tried. `rate`: how many requests fail, 0 to 1; `rest`: guests may write by REST, else by the site's form. */
export interface WordpressTrial {
  readonly posts?: number;
  readonly seed?: number;
  readonly rate?: number;
  readonly rest?: boolean;
  /** How many write at once, each under a post of their own. */
  readonly readers?: number;
}

/** What came of it. `after`: how many of the faults came after WordPress had stored a comment. */
export interface WordpressTrialResult extends TrialResult {
  readonly after: number;
}

/** Posts, with faults, until nothing is on its way any more. */
export function deliverToWordpress(
  wordpress: Pick<RunningWordpress, 'url' | 'set' | 'freshPost'>,
  trial?: WordpressTrial,
): Promise<WordpressTrialResult>;
