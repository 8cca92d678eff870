import type { TestApplication } from './application.js'

/** What a mutation answered: the type's name, and the refusal's code when it was one. */
export interface Told {
  readonly __typename: string
  readonly code?: string
  readonly params?: readonly { name: string; value: string }[]
  readonly [field: string]: unknown
}

/** A browser as the API sees it: it keeps cookies, as our own client's would. */
export class TestBrowser {
  readonly cookies = new Map<string, string>()
  userAgent = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'

  constructor(private readonly application: TestApplication) {}

  /** Sends an operation and keeps what cookies come back. */
  async send(query: string, variables: Readonly<Record<string, unknown>> = {}) {
    const answer = await fetch(`${this.application.address}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'user-agent': this.userAgent,
        cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      },
      body: JSON.stringify({ query, variables }),
    })
    const set = answer.headers.getSetCookie()
    for (const one of set) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(one) ?? []
      if (value === '' || /max-age=0|expires=thu, 01 jan 1970/i.test(one)) this.cookies.delete(name)
      else this.cookies.set(name, value)
    }
    return { status: answer.status, text: await answer.text(), headers: answer.headers, set }
  }

  /** The one root field's value of an operation that must be answered. */
  async ask<Shape>(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<Shape> {
    const { text } = await this.send(query, variables)
    const body: { data?: Record<string, Shape> | null; errors?: unknown } = JSON.parse(text)
    const [value] = Object.values(body.data ?? {})
    if (body.errors !== undefined || value === undefined) throw new Error(text)
    return value
  }

  /** A mutation that answers a result; `fields` are those of its success. */
  async act(call: string, fields = '__typename'): Promise<Told> {
    const done = fields === '__typename' ? '' : fields
    const type = /^(\w+)/.exec(call)?.[1] ?? ''
    return this.ask<Told>(
      `mutation { ${call} { __typename ${done} ... on Refusal { code params { name value } } } }`.replace(
        'TYPE',
        type,
      ),
    )
  }

  /** Who is signed in here. */
  async signedInAs(): Promise<string | null> {
    return (await this.ask<{ signedInAs: string | null }>('{ joining { signedInAs } }')).signedInAs
  }
}

/** The secrets of the newest mail to an address, out of the mailbox. */
export async function newestMail(application: TestApplication, to: string) {
  const { mailbox } = await application.data<{
    mailbox: {
      edges: { node: { to: string; subject: string; body: string[]; link: string; direction: string } }[]
    }
  }>('{ mailbox(first: 100) { edges { node { to subject body link direction } } } }')
  const mail = mailbox.edges.map(({ node }) => node).find((each) => each.to === to)
  if (!mail) throw new Error(`no mail to ${to}`)
  const link = new URL(mail.link)
  return {
    ...mail,
    token: link.searchParams.get('token') ?? '',
    next: link.searchParams.get('next'),
    code: mail.body.find((each) => /^[A-Z0-9]{4}-[A-Z0-9]{4}$/.test(each)) ?? '',
  }
}
