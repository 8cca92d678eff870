import { Field, ObjectType } from '@nestjs/graphql'
import type { Refusal as Refused } from '@convene/rules/refusal.js'

/** One value of a refusal's sentence. */
@ObjectType({ description: 'A value that the sentence of a refusal has a place for.' })
export class RefusalParam {
  @Field({ description: 'The name of its place.' })
  name!: string
  @Field({ description: 'The value; a number is written in digits.' })
  value!: string
}

/** An act that was refused: data, whose sentence is a message in the reader's language. */
@ObjectType({
  description: 'The act was refused and nothing was changed. It may be sent again with the same id.',
})
export class Refusal {
  @Field({ description: 'Why: a stable code.' })
  code!: string
  @Field(() => [RefusalParam], { description: 'Values for the sentence.' })
  params!: RefusalParam[]
  @Field({ description: 'The key of the sentence in the messages of each language.' })
  messageKey!: string
}

/** A refusal of `rules` as the API gives it. */
export function refusalOf({ code, params }: Refused): Refusal {
  return Object.assign(new Refusal(), {
    code,
    params: Object.entries(params).map(([name, value]) => ({ name, value: String(value) })),
    messageKey: `refusal.${code}`,
  })
}
