/** Counts nothing yet. */
export async function runChecks() {
  return {passed: 0, failed: 0, skipped: 0};
}
