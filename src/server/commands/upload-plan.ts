import { parseArgs } from 'node:util'
import { upload } from '../../copy/zh-cn/upload'
import { UsageError } from './run-command'

/** WeChat's own tool (miniprogram-ci): 280 MB that nobody needs but who uploads, so it is fetched then. */
const TOOL = 'miniprogram-ci@2.1.42'

export interface UploadPlan {
  version: string
  /** What is built: the address of the service stands in the package. */
  build: { args: string[]; env: Record<string, string> }
  upload: { args: string[] }
}

/**
 * What `npm run upload` will do. In: its arguments, the environment (WECHAT_APPID, WECHAT_UPLOAD_KEY, ADDRESS), whether
 * a file is there. Throws UsageError naming what is missing; nothing has been built or sent then.
 */
export function uploadPlan(
  args: string[],
  env: Record<string, string | undefined>,
  isFile: (path: string) => boolean,
): UploadPlan {
  const { version, note } = read(args)
  if (!/^\d+\.\d+\.\d+$/.test(version)) throw new UsageError(upload.badVersion(version))
  const appId = env.WECHAT_APPID?.trim()
  if (!appId) throw new UsageError(upload.noAppId)
  const address = env.ADDRESS?.trim()
  if (!address || !/^https:\/\/[^\s/]+/.test(address))
    throw new UsageError(upload.noAddress(address))
  const key = env.WECHAT_UPLOAD_KEY?.trim()
  if (!key || !isFile(key)) throw new UsageError(upload.noKey(key))
  return {
    version,
    build: { args: ['npm', 'run', 'build:weapp'], env: { TARO_APP_SERVER: address } },
    upload: {
      args: [
        ...['npx', '--yes', TOOL, 'upload', '--pp', '.', '--pkp', key, '--appid', appId],
        ...['--uv', version, '--ud', note, '--use-project-config', 'true'],
      ],
    },
  }
}

function read(args: string[]): { version: string; note: string } {
  const text = { type: 'string' } as const
  try {
    const { version, note } = parseArgs({ args, options: { version: text, note: text } }).values
    if (version && note) return { version, note }
  } catch {
    // What was not understood is answered as what is missing.
  }
  throw new UsageError(upload.usage)
}
