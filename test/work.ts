/** The processor's time of this process so far, in ms: on a busy machine, as on an idle one, it tells how much was done. */
export function workSoFar(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
