import { expect, test } from '@jest/globals'
import { Stopped } from './plain-error.mjs'
import { until } from './processes.mjs'
import { runBriefly, runTool } from './tool.mjs'

test('a tool’s output and code come back, also where it could not be started', async () => {
  const tool = { command: 'sh', args: ['-c', 'cat; echo seen >&2; exit 3'], input: 'in\n' }
  expect(await runTool(tool)).toEqual({ code: 3, output: 'in\nseen\n' })
  expect(await runTool({ command: '/nowhere', args: [] })).toEqual({ code: 'ENOENT', output: '' })
})

test('a wish to stop ends the tool with all it has started, at whatever moment it comes', async () => {
  for (let moment = 0; moment < 12; moment++) {
    const length = `600.${process.pid}${moment}`
    const controller = new AbortController()
    const args = ['-c', `sleep ${length} & sh -c 'sleep ${length} & sleep ${length}'; true`]
    const running = runTool({ command: 'sh', args, signal: controller.signal })
    setTimeout(() => controller.abort(new Stopped('SIGINT')), moment)
    await expect(running).rejects.toThrow(Stopped)
    const left = () =>
      runBriefly('ps', ['-eo', 'args'])
        .stdout.split('\n')
        .filter((line) => line === `sleep ${length}`)
    expect(await until(() => left().length === 0, 5000)).toBe(true)
  }
}, 120_000)

test('a tool that leaves something running behind has ended all the same', async () => {
  const { code, output } = await runTool({ command: 'sh', args: ['-c', 'sleep 600 & echo $!'] })
  process.kill(Number(output))
  expect(code).toBe(0)
})

test('a program that Ctrl-C has ended has given no answer', () => {
  expect(() => runBriefly('sh', ['-c', 'kill -INT $$'])).toThrow(Stopped)
  expect(runBriefly('sh', ['-c', 'echo out; exit 4'])).toMatchObject({ status: 4, stdout: 'out\n' })
})
