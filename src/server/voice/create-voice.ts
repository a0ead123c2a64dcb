import type { VoiceConfig } from '../config'
import { createTrialVoice } from './espeak'
import { createTencentVoice } from './tencent'
import type { Voice } from './voice'

export function createVoice(config: VoiceConfig): Voice {
  switch (config.kind) {
    case 'tencent':
      return createTencentVoice(config)
    case 'espeak':
      return createTrialVoice(config.program)
  }
}
