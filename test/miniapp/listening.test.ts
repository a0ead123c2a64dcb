import { RequestFailure } from '../../src/miniapp/gateways/http'
import { createFileVoice, type AudioManager } from '../../src/miniapp/gateways/file-voice'
import type { Heard, Passage, PhoneControls, Voice } from '../../src/miniapp/gateways/voice'
import { createWebVoice } from '../../src/miniapp/gateways/web-voice'
import { createListeningStore } from '../../src/miniapp/stores/listening'
import { installSpeech } from '../support/a-speech-synthesis'
import { aStore } from '../support/a-store'
import { anArticleCard } from '../support/an-article-card'

const settle = () => new Promise((resolve) => setTimeout(resolve, 5))
const card = (id: string, paragraphs = ['甲段。', '乙段。', '丙段。']) =>
  anArticleCard({ id, paragraphs })

/** Timers that a test lets run out. */
function aTimer() {
  const waiting = new Set<() => void>()
  return {
    timer: {
      after(_ms: number, work: () => void) {
        const run = () => void (waiting.delete(run) && work())
        waiting.add(run)
        return () => void waiting.delete(run)
      },
    },
    runOut: () => [...waiting].forEach((run) => run()),
    waiting,
  }
}

function aVoice() {
  const spoken: Passage[] = []
  const done: string[] = []
  let heard: Heard | null = null
  const all: Heard[] = []
  let controls: PhoneControls | null = null
  const voice: Voice = {
    canSpeak: async ({ id }) => id !== 'mute',
    speak(passage, tell) {
      spoken.push(passage)
      all.push(tell)
      heard = tell
    },
    pause: () => void done.push('pause'),
    goOn: (rate) => void done.push(`go on ${rate}`),
    stop: () => void done.push('stop'),
    controlledBy: (given) => (controls = given),
  }
  return { voice, spoken, done, all, end: () => heard!.ended(), controls: () => controls! }
}

function setUp(cards = [card('a'), card('b'), card('c')]) {
  const voice = aVoice()
  const clock = aTimer()
  const { storage } = aStore()
  const came: string[] = []
  const parts = {
    voice: voice.voice,
    reading: {
      edition: async () => ({ value: { cards } as never, storedOn: null }),
      card: async (id: string) => ({ value: cards.find((one) => one.id === id)!, storedOn: null }),
    },
    storage,
    timer: clock.timer,
    came: (at: { id: string }, paragraph: number) => void came.push(`${at.id}${paragraph}`),
  }
  const store = createListeningStore(parts)
  const toTheEnd = async () => {
    while (store.getState().state.kind === 'playing') voice.end()
    await settle()
  }
  return { ...voice, store, clock, came, cards, parts, toTheEnd, do: () => store.getState() }
}

describe('the player', () => {
  it('speaks the notice first, then each paragraph, and tells where the reader is', async () => {
    const at = setUp()
    at.do().play(at.cards[0]!, null)
    await at.toTheEnd()
    expect(at.spoken.map(({ place }) => place)).toEqual([-1, 0, 1, 2])
    expect(at.spoken[0]!.text).toMatch(/^以下内容由人工智能语音朗读。/)
    expect(at.came).toEqual(['a0', 'a1', 'a2'])
    expect(at.do().state.kind).toBe('between')
    expect(at.do().heard.map(({ id }) => id)).toEqual(['a'])
  })

  it('goes on where one stopped, and the notice is still said first', () => {
    const at = setUp()
    at.do().play(at.cards[0]!, 2)
    at.end()
    expect(at.spoken.map(({ place }) => place)).toEqual([-1, 2])
  })

  it('after a pause goes on with what was being said; after going forward begins the other', () => {
    const at = setUp()
    at.do().play(at.cards[0]!, null)
    at.do().pause()
    at.do().goOn()
    expect([at.done, at.spoken.length]).toEqual([['pause', 'go on 1'], 1])
    at.do().pause()
    at.do().forward()
    at.do().goOn()
    expect(at.spoken.map(({ place }) => place)).toEqual([-1, 0])
  })

  it('does not listen to what a passage says that was left', () => {
    const at = setUp()
    at.do().play(at.cards[0]!, null)
    at.do().forward()
    at.do().forward()
    at.all[0]!.ended()
    at.all[1]!.failed()
    expect(at.do().state).toMatchObject({ kind: 'playing', place: 1 })
  })

  it('stays at the paragraph when there is no sound', () => {
    const at = setUp()
    at.do().play(at.cards[0]!, null)
    at.end()
    at.all[1]!.failed()
    expect(at.do().state).toMatchObject({ kind: 'paused', place: 0, why: 'no-sound' })
  })

  it('plays the week one after another with 连播, skipping nothing, and stops behind the last', async () => {
    const at = setUp()
    at.do().turnRunOn()
    at.do().play(at.cards[0]!, null)
    for (const id of ['a', 'b', 'c']) {
      expect(at.do().card?.id).toBe(id)
      await at.toTheEnd()
      at.clock.runOut()
    }
    expect(at.do().state.kind).toBe('between')
    expect(at.do().next).toBeNull()
    expect(at.do().heard.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
  })

  it('without 连播 waits, offers the next, and a stop calls it off', async () => {
    const at = setUp()
    at.do().play(at.cards[0]!, null)
    await at.toTheEnd()
    at.clock.runOut()
    expect([at.do().state.kind, at.do().next?.id]).toEqual(['between', 'b'])
    at.do().turnRunOn()
    expect(at.do().card?.id).toBe('b')
    await at.toTheEnd()
    at.do().stop()
    at.clock.runOut()
    expect([at.do().state.kind, at.do().card]).toEqual(['idle', null])
  })

  it('offers no next that cannot be spoken here', async () => {
    const at = setUp([card('a'), card('mute')])
    at.do().play(at.cards[0]!, null)
    await at.toTheEnd()
    expect(at.do().next).toBeNull()
  })

  it('remembers on this device where one left off, until the card was heard to its end', async () => {
    const at = setUp()
    at.do().play(at.cards[0]!, null)
    at.end()
    at.end()
    at.do().stop()
    await settle()
    const again = createListeningStore(at.parts)
    await again.getState().load()
    expect(again.getState().left).toMatchObject({ cardId: 'a', place: 1 })
    at.do().play(at.cards[0]!, 1)
    await at.toTheEnd()
    await again.getState().load()
    expect(again.getState().left).toBeNull()
  })

  it('keeps speed and 连播 for the next time, and obeys the phone’s own buttons', async () => {
    const at = setUp()
    at.do().play(at.cards[0]!, null)
    at.do().faster()
    at.do().turnRunOn()
    expect(at.done).toEqual(['go on 1.25'])
    at.controls().pause()
    expect(at.do().state.kind).toBe('paused')
    at.controls().play()
    at.controls().forward()
    expect(at.do().state).toMatchObject({ kind: 'playing', place: 0 })
    await settle()
    const again = createListeningStore(at.parts)
    await again.getState().load()
    expect(again.getState()).toMatchObject({ rate: 1.25, runsOn: true })
  })
})

describe("the browser's own voice", () => {
  const mandarin = { lang: 'zh-CN', localService: true }
  const passage = (text: string): Passage => ({
    ...{ cardId: 'a', version: 1, place: 0, text, headline: '', rate: 1 },
  })
  function aWebVoice(voices = [mandarin]) {
    const { synthesis, Utterance, speech } = installSpeech({}, voices)
    const clock = aTimer()
    const told: string[] = []
    const heard = { ended: () => void told.push('ended'), failed: () => void told.push('failed') }
    const voice = createWebVoice({
      synthesis: synthesis as never,
      utterance: (text) => new Utterance(text) as never,
      readings: () => [{ name: '云泽', character: '泽', pinyin: 'ze2', sound: '则', notAfter: '' }],
      timer: clock.timer,
    })
    return { voice, speech, clock, told, heard }
  }

  it('is there only where a Mandarin voice is: not without any, not in Cantonese or English', async () => {
    const can = async (langs: string[]) => {
      const { voice, clock } = aWebVoice(langs.map((lang) => ({ lang, localService: true })))
      const asked = voice.canSpeak({ id: 'a', version: 1 })
      clock.runOut()
      return asked
    }
    const expected = {
      'zh-CN': true,
      zh_CN: true,
      'cmn-Hans-CN': true,
      'zh-HK': false,
      'en-US': false,
    }
    for (const [lang, is] of Object.entries(expected))
      expect([lang, await can([lang])]).toEqual([lang, is])
    expect(await can([])).toBe(false)
    const none = createWebVoice({ ...aWebVoice(), synthesis: null } as never)
    expect(await none.canSpeak({ id: 'a', version: 1 })).toBe(false)
  })

  it('says a paragraph piece by piece, names sounded out, and tells its end once', () => {
    const { voice, speech, told, heard } = aWebVoice()
    const long = '云泽的人来了。' + '大家坐下来慢慢商量怎么修这条路。'.repeat(8)
    voice.speak(passage(long), heard)
    let pieces = 0
    while (speech.isSpeaking()) {
      pieces++
      speech.finish()
    }
    expect(pieces).toBeGreaterThan(2)
    expect(speech.said.map(({ text }) => text).join('')).toBe(long.replace('云泽', '云则'))
    expect(speech.said.every(({ text, lang }) => text.length <= 60 && lang === 'zh-CN')).toBe(true)
    expect(told).toEqual(['ended'])
  })

  it('says the interrupted piece again after a pause, at the new speed, and no end is told twice', async () => {
    const { voice, speech, told, heard } = aWebVoice()
    voice.speak(passage('第一句话说完了。' + '第二句话也有些长。'.repeat(8)), heard)
    speech.finish()
    const before = speech.said.length
    voice.pause()
    expect(speech.isSpeaking()).toBe(false)
    await settle()
    voice.goOn(1.5)
    expect(speech.said[before]).toEqual({ ...speech.said[before - 1], rate: 1.5 })
    while (speech.isSpeaking()) speech.finish()
    await settle()
    expect(told).toEqual(['ended'])
  })

  it('tells that there is no sound: a voice that fails, and one that never begins', async () => {
    const failing = aWebVoice()
    failing.voice.speak(passage('一句话。'), failing.heard)
    failing.speech.fail()
    expect(failing.told).toEqual(['failed'])
    const mute = aWebVoice()
    mute.voice.speak(passage('一句话。'), mute.heard)
    mute.clock.runOut()
    await settle()
    expect(mute.told).toEqual(['failed'])
  })

  it('is not taken for silent once it has begun', async () => {
    const { voice, clock, told, heard } = aWebVoice()
    voice.speak(passage('一句话。'), heard)
    await settle()
    clock.runOut()
    expect(told).toEqual([])
  })
})

describe("the service's files in WeChat", () => {
  function aFileVoice(reply: () => Promise<unknown>) {
    const tell: Record<string, () => void> = {}
    const log: string[] = []
    const manager = {
      title: '',
      epname: '',
      singer: '',
      playbackRate: 1,
      set src(address: string) {
        log.push(`src ${address} as ${manager.title} by ${manager.singer}`)
      },
      play: () => void log.push('play'),
      pause: () => void log.push('pause'),
      stop: () => void log.push('stop'),
    }
    for (const name of ['Ended', 'Error', 'Play', 'Pause', 'Stop', 'Prev', 'Next'])
      Object.assign(manager, { [`on${name}`]: (listener: () => void) => (tell[name] = listener) })
    const voice = createFileVoice({
      manager: () => manager as unknown as AudioManager,
      http: { get: reply as never, pictureAddress: (path) => `https://service${path}` },
    })
    const told: string[] = []
    const say = (name: string) => () => void told.push(name)
    voice.controlledBy({
      ...{ play: say('play'), pause: say('pause') },
      ...{ back: say('back'), forward: say('forward') },
    })
    const heard = { ended: say('ended'), failed: say('failed') }
    return { voice, tell, log, told, heard, manager }
  }
  const clips = [-1, 0].map((place) => ({ place, address: `/api/audio/h${place}`, bytes: 9 }))
  const reply = async () => ({ cardId: 'a', version: 1, label: 'AI 语音', clips })
  const passage = (place: number): Passage => ({
    ...{ cardId: 'a', version: 1, place, text: '甲', headline: '一张长条桌', rate: 1.25 },
  })

  it('can be heard when all of them are there for this very version', async () => {
    const can = (reply: () => Promise<unknown>, version = 1) =>
      aFileVoice(reply).voice.canSpeak({ id: 'a', version })
    expect(await can(reply)).toBe(true)
    expect(await can(reply, 2)).toBe(false)
    expect(await can(() => Promise.reject(new RequestFailure('not-found')))).toBe(false)
  })

  it('plays the file of the place under the headline and as AI 语音, at the chosen speed', async () => {
    const { voice, tell, log, told, heard, manager } = aFileVoice(reply)
    voice.speak(passage(-1), heard)
    await settle()
    expect(log).toEqual(['src https://service/api/audio/h-1 as 一张长条桌 by AI 语音'])
    expect(manager.playbackRate).toBe(1.25)
    // The file before may still tell its end while the new one loads.
    tell.Ended!()
    expect(told).toEqual([])
    tell.Play!()
    tell.Ended!()
    expect(told).toEqual(['play', 'ended'])
  })

  it('is silent when it was paused before the file was found, and begins it afterwards', async () => {
    const { voice, log, heard } = aFileVoice(reply)
    voice.speak(passage(0), heard)
    voice.pause()
    await settle()
    expect(log).toEqual(['pause'])
    voice.goOn(1)
    await settle()
    expect(log[1]).toMatch(/^src .*h0 /)
  })

  it('obeys the locked screen, and begins again what was closed there', async () => {
    const { voice, tell, log, told, heard } = aFileVoice(reply)
    voice.speak(passage(0), heard)
    await settle()
    tell.Play!()
    tell.Next!()
    tell.Stop!()
    expect(told).toEqual(['play', 'forward', 'pause'])
    voice.goOn(1)
    await settle()
    expect(log.filter((line) => line.startsWith('src'))).toHaveLength(2)
  })

  it('says that there is no sound when a file does not come', async () => {
    const { voice, tell, told, heard } = aFileVoice(reply)
    voice.speak(passage(0), heard)
    await settle()
    tell.Error!()
    voice.speak(passage(7), heard)
    await settle()
    expect(told).toEqual(['failed', 'failed'])
  })
})
