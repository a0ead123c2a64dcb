import { Button } from './components/button'
import { Message } from './components/states'
import { parts } from './parts'

interface LogInFirstProps {
  title: string
  text: string
  /** On the button. */
  words: string
}

/** What a page says that is there for somebody who is logged in. */
export function LogInFirst({ title, text, words }: LogInFirstProps) {
  return (
    <Message title={title} text={text}>
      <Button
        kind="ink"
        words={words}
        onPress={() => void parts.gateways.navigation.membership('log-in')}
      />
    </Message>
  )
}
