import type { Tx } from '../../platform/database/transaction.js'

/** Makes a consultation read a version of its document from now on, in the transaction of the act that leads to it. */
export async function readVersion(tx: Tx, consultationId: string, versionId: string): Promise<void> {
  await tx.query('update consultation set document_version_id = $2 where id = $1', [
    consultationId,
    versionId,
  ])
}
