const TEXT = 'Drawn before anybody was asked';

/** For `visit`: writes a comment and presses Post; tells whether it is drawn before any other task could run. */
export async function posting({page}) {
  await page.locator('.writing textarea').fill(TEXT);
  await page.locator('.writing [name="name"]').fill('Reader');
  await page.locator('.writing [name="email"]').fill('reader@example.org');
  return page.evaluate(async (text) => {
    const root = window.bench.root();
    const drawn = () => [...root.querySelectorAll('article .body')].some(({textContent}) => textContent.includes(text));
    let another = false;
    const {port1, port2} = new MessageChannel();
    port1.onmessage = () => {
      another = true;
    };
    port2.postMessage('the next task');
    root.querySelector('.writing .post').click();
    for (let turns = 0; turns < 10_000 && !drawn(); turns++) await Promise.resolve(); // microtasks: still this task
    return {sameTask: drawn() && !another};
  }, TEXT);
}
