/** Deletes a database and the copies of its ledger, when whoever has them open still lets go of them. */
export async function deleteDatabase(name: string): Promise<void> {
  for (const each of [name, `${name}-snapshots`])
    await new Promise<void>((resolve, reject) => {
      const asked = indexedDB.deleteDatabase(each);
      asked.onsuccess = () => resolve();
      asked.onerror = () => reject(asked.error);
    });
}
