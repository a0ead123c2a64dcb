/**
 * What a member does on this device, and what the service knows of it.
 *
 * Screens may rely on: `status` and `unsent` (quiet: a line at most), `earlier` with `answerIsItMine`, `wishes` with
 * `askForHelp` and `takeBackHelp`. Nothing here ever makes a reader wait for the network. 读完了 goes through
 * `parts.readingProgress.mark(card, read, by)`, answers through the quiz and the review as before; both tell this store.
 */
import type { HelpWish } from '../../core/study/event'

export interface Sync {
  /** off: no member on this device · even: the service has everything · sending · waiting: kept here, sent later. */
  status: 'off' | 'even' | 'sending' | 'waiting'
  /** Events the service does not have yet. */
  unsent: number
  /**
   * What was read on this phone before its reader joined. ask: show the question once (`answerIsItMine`);
   * nothing: there is nothing to ask.
   */
  earlier: 'nothing' | 'ask' | 'mine' | 'not-mine'
  /** What the member asks the branch for, with what is not sent yet. */
  wishes: HelpWish[]
  answerIsItMine(mine: boolean): Promise<void>
  askForHelp(wish: HelpWish): Promise<void>
  takeBackHelp(wish: HelpWish): Promise<void>
  /** Sends and fetches now, as far as the network lets; on show, and after changes it happens by itself. */
  sync(): Promise<void>
}
