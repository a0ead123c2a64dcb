import { Text, View } from '@tarojs/components'
import { Press } from './press'

interface LeadsProps {
  leads: string[]
  onLead?: (index: number) => void
}

/** 要点: red numerals, the text as printed, hairlines between. */
export function Leads({ leads, onLead }: LeadsProps) {
  return (
    <View className="leads">
      {leads.map((lead, index) => {
        const line = (
          <>
            <Text className="lead-number">{index + 1}</Text>
            <Text className="lead-text">{lead}</Text>
          </>
        )
        return onLead ? (
          <Press key={index} className="lead" role="link" onPress={() => onLead(index)}>
            {line}
          </Press>
        ) : (
          <View key={index} className="lead">
            {line}
          </View>
        )
      })}
    </View>
  )
}
