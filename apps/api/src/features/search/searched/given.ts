/** The values of a search statement by their names; each statement takes all of them. */
export const given = {
  locale: '$1::text',
  kind: '$2::text',
  first: '$3::int',
  afterTier: '$4::int',
  afterRank: '$5::int',
  afterPlace: '$6::int',
  afterKey: '$7::text',
  asked: '$8::text',
  words: '$9::text',
  otherSpelling: '$10::text',
  wordsBefore: '$11::text',
  lastWord: '$12::text',
  phrases: '$13::text[]',
  pairs: '$14::text[]',
  symbol: '$15::text',
  codes: '$16::text[]',
} as const
