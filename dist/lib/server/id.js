/** Digits in the order of their code points, without the letters people mistake for others. */
const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz';
const TIME_LENGTH = 9; // 45 bits of milliseconds: until the year 3084
const RANDOM_LENGTH = 11;
/**
 * Makes ids of 20 lower-case letters and digits, each greater as a string than the one before:
 * the time, then random bits, counted up by one within the same millisecond.
 */
export function timeOrderedId(now) {
    let lastTime = -1;
    let random = [];
    return () => {
        const time = Math.max(now(), lastTime);
        if (time > lastTime || !increment(random))
            random = randomDigits();
        lastTime = time;
        let left = time;
        let prefix = '';
        for (let place = 0; place < TIME_LENGTH; place++) {
            prefix = DIGITS.charAt(left % 32) + prefix;
            left = Math.floor(left / 32);
        }
        return prefix + random.map((digit) => DIGITS.charAt(digit)).join('');
    };
}
function randomDigits() {
    return Array.from(crypto.getRandomValues(new Uint8Array(RANDOM_LENGTH)), (byte) => byte % 32);
}
/** Adds one in place; false where all digits ran over, which 32^11 ids in a millisecond would take. */
function increment(digits) {
    for (let place = digits.length - 1; place >= 0; place--) {
        const next = ((digits[place] ?? 0) + 1) % 32;
        digits[place] = next;
        if (next !== 0)
            return true;
    }
    return false;
}
