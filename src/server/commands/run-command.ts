import { commandFailed } from '../../copy/zh-cn/server'
import { OperatorFileError } from '../operator/parse-text'
import { StartError } from '../start-error'

/** A refusal whose sentence is all the user needs; the exit code is 2. */
export class UsageError extends Error {}

/**
 * Runs a command to its exit code. What a user can mend is told in one sentence; what is our fault
 * comes with its trace.
 */
export function runCommand(command: () => Promise<number>): void {
  command()
    .catch((error: Error) => {
      const explained =
        error instanceof StartError ||
        error instanceof OperatorFileError ||
        error instanceof UsageError
      console.error(explained ? error.message : `${commandFailed}\n${error.stack}`)
      return error instanceof UsageError ? 2 : 1
    })
    .then((code) => process.exit(code))
}
