import type { Parts } from '../../parts'
import { agreeOnce } from '../../repositories/messages'

/** The member said yes to one message of WeChat about an arrangement; a few yeses are kept. */
export const agreeToMessage = (parts: Parts, memberId: string): Promise<void> =>
  agreeOnce(parts.database, memberId)
