import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { runCommand } from '../../seed/commands.ts'
import { corpusFolders, loadFolders } from '../../seed/load.ts'
import { painter } from '../../seed/print.ts'
import { openEmbedded } from '../../server/engine/embedded/index.ts'
import { PROBLEM_CODES } from '../../seed/problems.ts'
import { schemaText } from '../../seed/schema-file.ts'
import { readArguments, readSettings } from '../../seed/settings.ts'
import { SMALL } from '../fixtures/small.ts'

let home: string
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'stemma-commands-'))
  cpSync(SMALL, join(home, 'seed', 'small'), { recursive: true })
})
afterEach(() => rmSync(home, { recursive: true }))

const file = () => join(home, 'seed', 'small', '1-theories.yaml')
const change = (from: string, to: string) => writeFileSync(file(), readFileSync(file(), 'utf8').replace(from, to))

/** Runs a command as the shell would; its words and its exit code. */
async function seed(...args: string[]): Promise<{ readonly code: number; readonly text: string }> {
  const lines: string[] = []
  const code = await runCommand(
    readArguments(args),
    {
      settings: { dataDir: join(home, 'data'), neo4j: null },
      data: join(home, 'seed'),
      openEngine: ({ dataDir }) => openEmbedded(dataDir),
    },
    { out: text => lines.push(text), paint: painter(false), terminal: { isTTY: false } as NodeJS.WriteStream },
  )
  return { code, text: lines.join('\n') }
}

describe('seed check', () => {
  it('says that all is well, with the version', async () => {
    expect(await seed('check')).toEqual({
      code: 0,
      text: expect.stringMatching(/^No problems\.\nsmall: 17 records, corpus version [0-9a-f]{12}$/) as string,
    })
  })

  it('shows the line, a caret and what would be right, and counts', async () => {
    change('proposes: uppsala', 'proposes: upsala')
    const { code, text } = await seed('check')
    expect(code).toBe(1)
    expect(text).toContain(
      [
        `${file()}:44:15 error theory:upsala is not defined [DANGLING_ID]`,
        '  44 |     proposes: upsala',
        '     |               ^',
        '     = did you mean theory:uppsala?',
        '',
        '1 error, 0 warnings.',
      ].join('\n'),
    )
  })

  it('gives the same as data', async () => {
    change('proposes: uppsala', 'proposes: upsala')
    const problems = JSON.parse((await seed('check', '--json')).text) as object[]
    expect(problems).toEqual([
      {
        code: 'DANGLING_ID',
        severity: 'ERROR',
        file: file(),
        line: 44,
        column: 15,
        message: 'theory:upsala is not defined',
        hint: 'did you mean theory:uppsala?',
        id: 'theory:upsala',
      },
    ])
  })

  it('says which corpora there are when one is misspelled', async () => {
    await expect(seed('check', 'smal')).rejects.toThrow(`'smal' is no corpus in ${join(home, 'seed')} and no folder; there are small`)
  })

  it('refuses a file that is not UTF-8', async () => {
    writeFileSync(file(), Buffer.from([0x61, 0x3a, 0x20, 0xff, 0xfe]))
    const { code, text } = await seed('check')
    expect([code, text.includes(':1:4 error the file is not UTF-8: this letter cannot be read [BAD_FILE]')]).toEqual([1, true])
  })
})

describe('seed plan and apply', () => {
  it('apply once, then nothing is left to do', async () => {
    expect((await seed('plan')).text).toContain(
      '17 records added, 0 changed, 0 removed, 0 as they were; receipts +36 -0; version empty -> ',
    )
    const applied = await seed('apply')
    expect([applied.code, applied.text.includes('Applied.')]).toEqual([0, true])
    expect((await seed('apply')).text).toContain('Nothing to do.')
  })

  it('shows each fact before and after, and what goes', async () => {
    await seed('apply')
    change('summary: Going abroad step by step.', 'summary: Going abroad in stages.')
    change('  resistance-to-change:\n    name: Resistance to change\n', '  resistance-to-change:\n    name: Resistance\n')
    const { text } = await seed('plan')
    expect(text).toContain('  ~ theory:stage-models  Stage models\n      summary: Going abroad step by step. -> Going abroad in stages.')
    expect(text).toContain('      name: Resistance to change -> Resistance')
    expect(text).toContain('0 records added, 2 changed, 0 removed, 15 as they were')
  })

  it('never touches the graph for seeds with an error', async () => {
    await seed('apply')
    change('proposes: uppsala', 'proposes: upsala')
    expect((await seed('apply')).code).toBe(1)
    change('proposes: upsala', 'proposes: uppsala')
    expect((await seed('plan')).text).toContain('Nothing to do.')
  })

  it('refuses more removals than allowed, and says how to mean them', async () => {
    await seed('apply')
    rmSync(join(home, 'seed', 'small', '2-winery.yaml'))
    const refused = await seed('apply', '--max-removals', '2')
    expect([refused.code, refused.text.includes('--max-removals 7'), refused.text.includes('Refused: nothing was changed.')]).toEqual([
      1,
      true,
      true,
    ])
    expect((await seed('apply', '--max-removals', '7')).code).toBe(0)
  })
})

describe('a corpus that has no folder any more', () => {
  const second = () => join(home, 'seed', 'second')
  const addSecond = () => {
    mkdirSync(second())
    writeFileSync(join(second(), 'manifest.yaml'), 'id: second\ntitle: Second\n')
    writeFileSync(join(second(), 'a.yaml'), 'constructs: {alone: {name: Alone}}\n')
  }

  it('is told with the command that takes it out, which plans and does just that', async () => {
    addSecond()
    await seed('apply')
    rmSync(second(), { recursive: true })
    const sentence = `second is in the graph and has no folder in ${join(home, 'seed')}; to take it out: npm run seed -- apply --remove second`
    for (const command of ['plan', 'apply']) {
      const { code, text } = await seed(command)
      expect([code, text.includes('0 records added, 0 changed, 0 removed'), text.includes(sentence)]).toEqual([0, true, true])
    }
    const planned = await seed('plan', '--remove', 'second')
    expect([planned.code, planned.text]).toEqual([0, expect.stringContaining('- corpus second  with all that it alone says\n  - construct:alone  Alone\n')])
    expect((await seed('apply', '--remove=second')).text).toContain('Applied.')
    expect((await seed('plan')).text).not.toContain('second')
    expect((await seed('apply', '--remove', 'second')).text).toContain('second is no corpus of the graph, so it cannot be removed\n  = there are small')
  })

  it('is never one whose folder is there, nor everything when the folder of all corpora is not', async () => {
    await seed('apply')
    await expect(seed('apply', '--remove', 'small')).rejects.toThrow('small is not removed; move its folder away first')
    rmSync(join(home, 'seed'), { recursive: true })
    await expect(seed('apply')).rejects.toThrow('holds no corpus')
    await expect(seed('apply', '--remove', 'small')).rejects.toThrow('holds no corpus')
    mkdirSync(join(home, 'seed'))
    await expect(seed('apply')).rejects.toThrow('holds no corpus')
    expect((await seed('apply', '--remove', 'small')).text).toContain('17 removed')
    await expect(seed('apply', '--remove', '../small')).rejects.toThrow("--remove takes the name of a corpus, not '../small'")
  })
})

describe('seed report', () => {
  it('counts and lists what is missing', async () => {
    const { text } = await seed('report', '--json')
    expect(JSON.parse(text)).toMatchObject({
      counts: [
        { kind: 'theories', count: 3 },
        { kind: 'constructs', count: 3 },
        { kind: 'papers', count: 3 },
        { kind: 'authors', count: 3 },
        { kind: 'cases', count: 1 },
        { kind: 'findings', count: 4 },
      ],
      relations: 29,
      receipts: 36,
      receiptShare: 1,
      generalReceipts: 4,
      secondHandReceipts: 3,
      papersMissing: [
        { id: 'paper:soderstrom-1992', missing: ['title'] },
        { id: 'paper:winery-study-2008', missing: ['venue', 'authors'] },
      ],
      theoriesWithoutPaper: ['theory:stage-models'],
      casesWithoutFinding: [],
      likelyDuplicates: [],
    })
  })

  it('suspects one person behind a name and its initial, and one thing behind two names', async () => {
    change(
      '  soderstrom-ase: {family: Söderström, given: Åse}',
      '  soderstrom-ase: {family: Söderström, given: Åse}\n  soderstrom: {family: Söderstrom, given: A.}',
    )
    change('    name: Market commitment', '    name: Market commitment\n    aliases: [psychic distance]')
    const { likelyDuplicates } = JSON.parse((await seed('report', '--json')).text) as { likelyDuplicates: object[] }
    expect(likelyDuplicates).toEqual([
      { why: 'same name', ids: ['construct:market-commitment', 'construct:psychic-distance'] },
      { why: 'same family name and initial', ids: ['author:soderstrom', 'author:soderstrom-ase'] },
    ])
  })
})

describe('arguments and settings', () => {
  it('say what is wrong with them', () => {
    expect(() => readArguments(['apply', '--max-removals', 'all'])).toThrow("--max-removals takes a whole number, not 'all'")
    expect(() => readArguments(['apply', '--force'])).toThrow('--force is no option')
    expect(() => readSettings({ NEO4J_URI: 'http://localhost' })).toThrow('it begins with one of bolt://')
    expect(() => readSettings({ NEO4J_URI: 'bolt://localhost' })).toThrow('NEO4J_PASSWORD is not')
    expect(() => readSettings({ NEO4J_PASSWORD: 'x' })).toThrow('NEO4J_PASSWORD is set but NEO4J_URI is not')
  })
  it('have their defaults', () => {
    expect(readSettings({ DATA_DIR: '' })).toEqual({ dataDir: '.data', neo4j: null })
    expect(readArguments(['plan', 'a', '--max-removals=5'])).toEqual({
      command: 'plan',
      names: ['a'],
      json: false,
      checkOnly: false,
      remove: [],
      maxRemovals: 5,
    })
  })
})

describe('what ships', () => {
  const folders = corpusFolders('seed/data')

  it('has no problem', () => {
    expect(loadFolders(folders).problems.map(({ file: path, line, column, message }) => `${path}:${line}:${column} ${message}`)).toEqual([])
  })

  it('keeps seed/schema.json as the model has it', () => {
    expect(readFileSync('seed/schema.json', 'utf8') === schemaText(), 'run npm run seed -- schema').toBe(true)
  })

  it('is what the schema accepts, and a mistake is not', () => {
    const accepts = new Ajv({ strict: false }).compile(JSON.parse(schemaText()) as object)
    const texts = loadFolders([SMALL, ...folders])
      .texts.flatMap(({ files }) => files)
      .filter(({ path }) => !/(manifest|tours)\.yaml$/.test(path))
    for (const { path, text } of texts)
      expect([path, accepts(parse(text)), accepts.errors?.[0]?.instancePath]).toEqual([path, true, undefined])
    expect(accepts(parse('theories: {x: {name: X, abbrevation: Y}}'))).toBe(false)
    expect(accepts(parse('theories: {x: {name: X, form: modle}}'))).toBe(false)
  })

  it('explains every problem code to curators', () => {
    const guide = readFileSync('docs/guides/curator.md', 'utf8')
    expect(
      Object.entries(PROBLEM_CODES)
        .filter(
          ([code, { severity, meaning }]) =>
            !guide.includes(`| \`${code}\` | ${severity === 'ERROR' ? 'error' : 'warning'} | ${meaning} |`),
        )
        .map(([code]) => code),
    ).toEqual([])
  })
})
