import { View } from '@tarojs/components'
import { useState } from 'react'
import { parts } from '../../../../parts'
import type { Arrangements } from '../../../../stores/arrangements'
import { Arrangement } from './arrangement'
import { ArrangementList } from './list'
import './columns.scss'

interface ColumnsProps {
  branch: { id: string; name: string }
  arrangements: Arrangements
  /** The one the page was opened for; null: what is being studied now. */
  asked: string | null
}

/** On a PC: the list, and beside it one arrangement in newspaper columns. */
export function ArrangementColumns({ branch, arrangements, asked }: ColumnsProps) {
  const [chosen, choose] = useState(asked)
  const { list } = arrangements
  const today = parts.today()
  const now = list.filter(({ suggestedDay }) => suggestedDay >= today)
  // The list has the latest day first; what is due next stands open.
  const one = list.find(({ id }) => id === chosen) ?? now[now.length - 1] ?? list[0]
  return (
    <View className="arrangement-columns">
      <View className="arrangement-side">
        <ArrangementList
          branch={branch}
          arrangements={arrangements}
          beside={{ id: one?.id ?? null, choose }}
        />
      </View>
      <View className="arrangement-main">
        {one && (
          <Arrangement
            key={one.id}
            branch={branch}
            one={one}
            arrangements={arrangements}
            besideList
          />
        )}
      </View>
    </View>
  )
}
