import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { upload } from '../../copy/zh-cn/upload'
import { checkout, environment } from '../config'
import { runCommand, UsageError } from './run-command'
import { uploadPlan } from './upload-plan'

/** Runs a program in the checkout, its output shown. Out: whether it ended well. */
function run([program, ...args]: string[], env: Record<string, string> = {}): Promise<boolean> {
  return new Promise((resolve) => {
    const shell = process.platform === 'win32'
    const child = spawn(program!, args, {
      cwd: checkout,
      env: { ...process.env, NODE_ENV: 'production', ...env },
      stdio: 'inherit',
      shell,
    })
    child.on('error', () => resolve(false))
    child.on('close', (code) => resolve(code === 0))
  })
}

runCommand(async () => {
  const plan = uploadPlan(process.argv.slice(2), environment(process.env), existsSync)
  console.log(upload.building)
  if (!(await run(plan.build.args, plan.build.env)))
    throw new UsageError(upload.failed(upload.steps.build))
  console.log(upload.uploading(plan.version))
  if (!(await run(plan.upload.args))) throw new UsageError(upload.failed(upload.steps.upload))
  console.log(upload.done(plan.version))
  return 0
})
