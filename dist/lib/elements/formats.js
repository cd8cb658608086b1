/** Formats for a locale; one that Intl does not know (“C”) falls back to the words' own language. */
export function formatsFor(locale, words, now = Date.now) {
    const tags = [...tagsOf(locale), ...tagsOf(words.language)]; // the first that Intl knows
    const clock = { hour: 'numeric', minute: '2-digit' };
    const thisYear = new Intl.DateTimeFormat(tags, { day: 'numeric', month: 'short', ...clock });
    const otherYear = new Intl.DateTimeFormat(tags, { day: 'numeric', month: 'short', year: 'numeric' });
    const whole = new Intl.DateTimeFormat(tags, { dateStyle: 'long', timeStyle: 'short' });
    const plain = new Intl.NumberFormat(tags);
    const tight = new Intl.NumberFormat(tags, { notation: 'compact', maximumFractionDigits: 1 });
    const year = new Date(now()).getFullYear();
    return {
        when(iso) {
            const date = new Date(iso);
            const time = date.getTime();
            if (Number.isNaN(time))
                return undefined;
            const recent = now() - time < 60_000;
            return {
                iso: date.toISOString(),
                short: recent ? words.justNow : (date.getFullYear() === year ? thisYear : otherYear).format(date),
                full: whole.format(date),
            };
        },
        number: plain.format,
        compact: tight.format,
    };
}
/** The locale, where it is a language tag at all. Which ones are supported takes the browser 10 ms to tell. */
function tagsOf(locale) {
    try {
        return Intl.getCanonicalLocales(locale);
    }
    catch {
        return [];
    }
}
/** One or two letters for an avatar: of the first and last word, or of the only one. */
export function initialsOf(name) {
    const [first = '', ...rest] = name.split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean);
    const [one = '', two = ''] = first; // by characters, not by their halves
    const [of = two] = rest.pop() ?? '';
    return (one + of).toLocaleUpperCase();
}
/** How many hues there are for names. */
export const HUES = 12;
/** Which hue stands for a name, 0 to 11; the same name always has the same one. */
export function hueOf(name) {
    let hue = 0;
    for (let i = 0; i < name.length; i++)
        hue = (hue * 31 + name.charCodeAt(i)) % HUES;
    return hue;
}
