/**
 * Runs a command and ends with its code; what goes wrong is one sentence on standard error.
 * @param whenItThrows the code it then ends with
 */
export async function runScript(main: () => number | Promise<number>, whenItThrows = 2): Promise<void> {
  try {
    process.exitCode = await main();
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = whenItThrows;
  }
}
