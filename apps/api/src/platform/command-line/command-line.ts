import type { Command } from 'commander'

/** Adds a feature's lines to the command line; it speaks English (DESIGN §12). */
export type CommandLine = (program: Command) => void
