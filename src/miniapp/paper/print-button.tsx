import { View } from '@tarojs/components'
import { print } from '../../copy/zh-cn/print'
import { Button } from '../components/button'

/** Prints the paper on the page, once all of it is set. */
export function PrintButton({ words, isSet }: { words: string; isSet: boolean }) {
  return (
    <View className="print-step">
      <Button
        kind="ink"
        id="print"
        words={isSet ? words : print.preparing}
        disabled={!isSet}
        onPress={() => window.print()}
      />
    </View>
  )
}
