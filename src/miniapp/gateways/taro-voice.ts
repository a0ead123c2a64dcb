import Taro from '@tarojs/taro'
import type { Reading } from '../../core/listening/readings'
import { createFileVoice } from './file-voice'
import { taroHttp } from './taro-http'
import { deviceTimer } from './timer'
import type { Voice } from './voice'
import { createWebVoice } from './web-voice'

/** WeChat plays the files of the service, a browser speaks with its own voice. */
export const taroVoice = (readings: () => readonly Reading[]): Voice =>
  process.env.TARO_ENV === 'h5'
    ? createWebVoice({
        synthesis: typeof speechSynthesis === 'undefined' ? null : speechSynthesis,
        utterance: (text) => new SpeechSynthesisUtterance(text),
        readings,
        timer: deviceTimer,
      })
    : createFileVoice({ manager: () => Taro.getBackgroundAudioManager(), http: taroHttp })
