import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { useStore } from 'zustand'
import type { Listening } from '../../../../core/listening/player'
import { listening as words } from '../../../../copy/zh-cn/listening'
import { Button } from '../../../components/button'
import { Icon } from '../../../components/icon'
import { Press } from '../../../components/press'
import { parts } from '../../../parts'
import type { TextSize } from '../../../theme/text-size'
import type { ArticleCard } from './article-card'
import { PlayerEnd } from './player-end'

/** The docked player: where one is, said in words, and the few things one can do. */
export function Player({ card, size }: { card: ArticleCard; size: TextSize }) {
  const state = useStore(parts.listening, (listening) => listening.state)
  const [folded, fold] = useState(false)
  if (state.kind === 'idle') return null
  const region = process.env.TARO_ENV === 'h5' ? { role: 'region', 'aria-label': words.player } : {}
  const isLarge = size === 'extra-large'
  return (
    <View className="player" id="player" {...region}>
      <Segments card={card} state={state} />
      <View className="player-say">
        <View>
          <Text className="player-where">{where(state)}</Text>
          <Text className="player-voice">{words.aiVoice}</Text>
        </View>
        {!isLarge && state.kind !== 'between' && (
          <Press
            className="player-fold"
            label={folded ? words.unfold : words.fold}
            onPress={() => fold(!folded)}
          >
            <Icon name={folded ? 'unfold' : 'fold'} />
          </Press>
        )}
      </View>
      {state.kind === 'between' ? (
        <PlayerEnd />
      ) : isLarge ? (
        <WordControls isPlaying={state.kind === 'playing'} />
      ) : (
        !folded && <Controls isPlaying={state.kind === 'playing'} />
      )}
    </View>
  )
}

function where(state: Exclude<Listening, { kind: 'idle' }>): string {
  if (state.kind === 'between') return words.ended
  if (state.kind === 'paused' && state.why === 'no-sound') return words.noSound
  return state.place < 0 ? words.opening : words.at(state.place + 1, state.track.paragraphs)
}

/** One segment a paragraph, as long as its text: a place, not a share. */
function Segments({ card, state }: { card: ArticleCard; state: Listening }) {
  const place =
    state.kind === 'between' ? card.paragraphs.length : 'place' in state ? state.place : -1
  return (
    <View className="player-segments" aria-hidden="true">
      {card.paragraphs.map((text, index) => (
        <View
          key={index}
          className={`player-segment${index < place ? ' player-done' : index === place ? ' player-now' : ''}`}
          style={{ flexGrow: Math.max(text.length, 1) }}
        />
      ))}
    </View>
  )
}

function Controls({ isPlaying }: { isPlaying: boolean }) {
  const { rate, runsOn, pause, goOn, back, forward, faster, turnRunOn } = useStore(parts.listening)
  return (
    <View className="player-controls">
      <Press className="player-control" id="rate" label={words.speedIs(rate)} onPress={faster}>
        <Text>{words.speed(rate)}</Text>
      </Press>
      <Press className="player-control" label={words.back} onPress={back}>
        <Icon name="before" />
      </Press>
      <Press
        className="player-control player-main"
        id="play-or-pause"
        label={isPlaying ? words.pause : words.goOn}
        onPress={isPlaying ? pause : goOn}
      >
        <Icon name={isPlaying ? 'pause' : 'play'} />
      </Press>
      <Press className="player-control" label={words.forward} onPress={forward}>
        <Icon name="after" />
      </Press>
      <Press
        className="player-control"
        id="run-on"
        label={words.runOnIs(runsOn)}
        onPress={turnRunOn}
      >
        <Text>{runsOn ? words.runningOn : words.runOn}</Text>
      </Press>
    </View>
  )
}

/** 特大字: three buttons in words. */
function WordControls({ isPlaying }: { isPlaying: boolean }) {
  const { pause, goOn, back, forward } = useStore(parts.listening)
  return (
    <View className="player-words">
      <Button words={words.back} onPress={back} />
      <Button
        kind="ink"
        id="play-or-pause"
        icon={isPlaying ? 'pause' : 'play'}
        words={isPlaying ? words.pause : words.goOn}
        onPress={isPlaying ? pause : goOn}
      />
      <Button words={words.forward} onPress={forward} />
    </View>
  )
}
