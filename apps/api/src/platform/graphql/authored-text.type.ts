import { Field, ObjectType, registerEnumType } from '@nestjs/graphql'

export enum Direction {
  ltr = 'ltr',
  rtl = 'rtl',
}
registerEnumType(Direction, { name: 'Direction', description: 'The direction a text is written in.' })

export enum TextState {
  original = 'original',
  official = 'official',
  reviewed = 'reviewed',
  machine = 'machine',
  unofficial = 'unofficial',
}
registerEnumType(TextState, {
  name: 'TextState',
  description: 'What a text claims to be: the original, or one kind of translation.',
})

/** A text somebody wrote, as it leaves. */
@ObjectType({
  description:
    'A text somebody wrote, in the language the reader is given: the asked one, else English, else the original.',
})
export class AuthoredText {
  @Field({ description: 'The text itself, byte for byte.' })
  body!: string

  @Field({ description: 'The language of `body`, as a short code.' })
  language!: string

  @Field(() => Direction, { description: 'The direction of `body`.' })
  direction!: Direction

  @Field(() => TextState, { description: 'Original, or which kind of translation.' })
  state!: TextState

  @Field({ description: 'Whether the original has changed since.' })
  outdated!: boolean

  @Field(() => String, { nullable: true, description: 'The language of the original, when this is not it.' })
  originalLanguage!: string | null
}
