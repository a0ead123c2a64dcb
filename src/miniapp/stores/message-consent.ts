import { createStore } from 'zustand/vanilla'
import type { Http } from '../gateways/http'
import type { MessageConsent } from '../gateways/message-consent'
import type { Settings } from './settings'

export interface MessageConsentStore {
  /** What became of the tap; null: nothing was tapped. */
  said: 'agreed' | 'failed' | null
  /** By a tap. After a no nobody is asked again on this phone. */
  ask(templateId: string): Promise<void>
}

interface MessageConsentParts {
  me: Pick<Http, 'post'>
  consent: MessageConsent
  settings: () => Pick<Settings, 'wantNoMessages'>
}

export function createMessageConsent({ me, consent, settings }: MessageConsentParts) {
  return createStore<MessageConsentStore>((set) => ({
    said: null,
    async ask(templateId) {
      const answer = await consent.ask(templateId)
      if (answer === 'no') return settings().wantNoMessages()
      if (answer === 'failed') return set({ said: 'failed' })
      try {
        await me.post('/api/me/message-consents')
        set({ said: 'agreed' })
      } catch {
        set({ said: 'failed' })
      }
    },
  }))
}
