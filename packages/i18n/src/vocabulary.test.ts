import { describe, expect, test } from '@jest/globals'
import { messages } from '../testing/message-files.js'
import { hostName, organName } from './vocabulary.js'

const french = (key: string): string => messages.fr.get(key) ?? ''

describe('names that come as data', () => {
  test('an organ is named in the reader’s language', () => {
    expect(organName(french, 'General Assembly')).toBe('Assemblée générale')
  })

  test('a host may be an organization, an organ or a State', () => {
    expect(hostName(french, 'fr', 'UNDP')).toBe('Programme des Nations Unies pour le développement')
    expect(hostName(french, 'fr', 'ITU')).toBe('Union internationale des télécommunications')
    expect(hostName(french, 'fr', 'Switzerland')).toBe('Suisse')
  })

  test('what the vocabulary lacks keeps the name its data gives', () => {
    expect(organName(french, 'Some new organ')).toBe('Some new organ')
    expect(organName(french, 'constructor')).toBe('constructor')
    expect(hostName(french, 'fr', '__proto__')).toBe('__proto__')
  })
})
