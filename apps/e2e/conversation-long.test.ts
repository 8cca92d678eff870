import { randomUUID } from 'node:crypto'
import { createRequire } from 'node:module'
import { expect } from '@jest/globals'
import { violations } from './axe.js'
import { consultation, journey, takeOver } from './product.js'

const { Client } = createRequire(new URL('../api/package.json', import.meta.url))('pg')
const many = 300

/** Three hundred contributions on one provision, put into the database: no person writes that much in a journey's time. */
async function crowd(code: string): Promise<void> {
  const client = new Client({ connectionString: process.env['JOURNEY_DATABASE'] })
  await client.connect()
  try {
    const { rows } = await client.query(
      `select consultation_id, round_id, document_version_id, p.id as provision_id
       from contribution c, provision p where p.code = $1 and p.document_id = (select document_id from provision where id = c.provision_id)
         and c.consultation_id = (select id from consultation where slug = 'global-digital-compact') limit 1`,
      [code],
    )
    const [{ consultation_id, round_id, document_version_id, provision_id }] = rows
    const start = Date.UTC(2026, 10, 1) * 1000
    const parents: { id: string; path: Buffer }[] = []
    for (let number = 0; number < many; number++) {
      const id = randomUUID()
      const parent = number % 4 === 0 ? undefined : parents[Math.floor(number / 4) * 4]
      const level = Buffer.alloc(24)
      level.writeBigInt64BE(BigInt(start + number * 60_000_000))
      Buffer.from(id.replaceAll('-', ''), 'hex').copy(level, 8)
      const path = Buffer.concat([parent?.path ?? Buffer.alloc(0), level])
      parents.push({ id, path })
      await client.query(
        `insert into contribution (id, consultation_id, round_id, provision_id, document_version_id, parent_id, path, answered,
           author_name, state, language, direction, body, created_at, published_at)
         values ($1, $2, $3, $4, $5, $6, $7, true, $8, 'published', 'en', 'ltr', $9, $10, $10)`,
        [
          id,
          consultation_id,
          round_id,
          provision_id,
          document_version_id,
          parent?.id ?? null,
          path,
          `Person ${number}`,
          `Comment ${number}. ${'Every village counts its own towers. '.repeat(8)}`,
          new Date(start / 1000 + number * 60_000).toISOString(),
        ],
      )
    }
    await client.query(
      `insert into thread_summary (consultation_id, provision_id, published) values ($1, $2, $3)
       on conflict (consultation_id, provision_id) do update set published = excluded.published`,
      [consultation_id, provision_id, many],
    )
  } finally {
    await client.end()
  }
}

journey(
  'three hundred comments on a phone: page by page, all at once, and one in its place',
  { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
  async (page) => {
    if (!process.env['JOURNEY_DATABASE']) throw new Error('the product of the journeys is not one of ours')
    await crowd('E.S1')
    const provision = `/en${consultation}/text/E.S1`
    await page.goto(provision)
    expect(await page.locator('.comments article').count()).toBe(50)
    await page.locator('.page-links [rel="next"]').click()
    await page.waitForURL('**?after=*')
    expect(await page.locator('.said').first().innerText()).toMatch(/^Comment 50\./)
    expect(await page.locator('.page-links [rel="prev"]').count()).toBe(1)
    await page.locator('.page-links a', { hasText: '300' }).click()
    await page.waitForURL('**?all=1*')
    expect(await page.locator('.comments article').count()).toBe(many)
    await takeOver(page)
    expect(await page.locator('.comments article').count()).toBe(many)
    expect(await page.locator('.said').last().innerText()).toMatch(/^Comment 299\./)
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(overflow).toBeLessThanOrEqual(0)
    const small = await page
      .locator('.acts a')
      .evaluateAll((links) => links.filter((link) => link.getBoundingClientRect().height < 44).length)
    expect(small).toBe(0)
    expect(await violations(page)).toEqual([])

    // a link to one of them opens it in its place and gives it the focus
    const id = (await page.locator('.comments article').nth(210).getAttribute('id')) ?? ''
    await page.goto(`${provision}?comment=${id.slice(2)}#${id}`)
    await takeOver(page)
    const one = page.locator(`#${id}`)
    expect(await one.evaluate((article) => article.getBoundingClientRect().top < innerHeight)).toBe(true)
    expect(await page.locator('.comments article').count()).toBeLessThanOrEqual(50)
    expect(
      await one.evaluate((article) => document.activeElement === article || article.matches(':target')),
    ).toBe(true)
  },
)
