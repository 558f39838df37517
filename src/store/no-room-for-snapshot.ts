/** There is no room for a copy of the ledger, so the database stays as it is. */
export class NoRoomForSnapshotError extends Error {
  override readonly name = 'NoRoomForSnapshotError';
}
