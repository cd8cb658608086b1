// The threads of the demo, as they are before anybody writes. Played by msw in the page, and put
// into the database by `npm start`.

const site = 'demo';

const kettle = {
  thread: {id: 'kettle', site, url: '', title: 'Why the kettle matters'},
  comments: [
    {
      id: 'tom',
      name: 'Tom Okafor',
      url: 'https://example.org/tom',
      at: '2026-11-16T09:12:00Z',
      up: 12,
      text: 'We took our kettle out in March and put in a machine that needs a card. Nobody has spoken on that corridor since.\n\nI would add that the room plan from 1978 (https://example.org/plan-1978) shows four kettles on every floor. Somebody knew.',
      replies: [
        {
          id: 'mara',
          name: 'Mara Lindqvist',
          at: '2026-11-16T10:40:00Z',
          up: 3,
          text: 'Four! May I see a scan? I have been looking for exactly that drawing since I began to write about this house.\n\nThe caretaker remembers two, but he started in 1983.',
          replies: [
            {
              id: 'tom-2',
              name: 'Tom Okafor',
              at: '2026-11-16T11:02:00Z',
              up: 1,
              text: 'On its way. The margin notes are the best part: somebody has pencilled in which tap runs hot first.',
            },
          ],
        },
        {
          id: 'ines',
          name: 'Inês Duarte',
          at: '2026-11-16T14:31:00Z',
          up: 2,
          text: 'Cards are how you learn that a corridor has an owner.',
        },
      ],
    },
    {
      id: 'salma',
      name: 'سلمى الحداد',
      at: '2026-11-17T18:25:00Z',
      up: 5,
      text: 'عندنا الإبريق نفسه منذ عشرين سنة، وكل قرار مهم اتُّخذ بجانبه.',
    },
    {
      id: 'jun',
      name: 'Jun Park',
      url: 'https://example.org/jun',
      at: '2026-11-18T07:50:00Z',
      text: 'Two things I would not have guessed before we measured it.\n\nThe queue at ten o’clock is the only meeting of ours that starts on time.\nThe queue at three is where people say what went wrong.\n\nWe now leave the three o’clock one alone.',
    },
  ],
};

const map = {
  thread: {id: 'map', site, url: '', title: 'A paper map does not know where you are'},
  comments: [
    {
      id: 'ruth',
      name: 'Ruth Amsel',
      at: '2026-11-20T08:05:00Z',
      up: 7,
      text: 'My father folded his the wrong way on purpose, so that the valley we were in was always on top. He has been dead nine years and I still can’t refold it.\n\nThank you for this.',
      replies: [
        {
          id: 'mara-map',
          name: 'Mara Lindqvist',
          at: '2026-11-20T09:44:00Z',
          up: 4,
          text: 'Please never refold it. There is a whole drawer of such maps in the library at Rauma, and the folds are catalogued.',
        },
      ],
    },
    {
      id: 'ben',
      name: 'Ben',
      at: '2026-11-21T21:17:00Z',
      text: 'Counterpoint: I have been rescued once, and it was not by paper.',
      replies: [
        {
          id: 'oskar',
          name: 'Oskar Vinter',
          at: '2026-11-22T06:30:00Z',
          up: 2,
          text: 'I drive the rescue van. Both, please: the phone to call us, the map so that you can say where you are when its battery is at three per cent.',
        },
      ],
    },
  ],
};

const names = ['Ada', 'Bo', 'Carmen', 'Dmitri', 'Elif', 'Femi', 'Greta', 'Hana', 'Ivo', 'Jola', 'Kofi', 'Lena', 'Mio'];
const openings = [
  'I read this twice.',
  'Not convinced yet.',
  'This is my street you are writing about.',
  'A small correction.',
];
const middles = [
  'The part about the second winter is what stayed with me, because ours went the same way and nobody wrote it down.',
  'There is an older source for that: https://example.org/archive says 1911, and gives the names of those who signed.',
  'What would change if the shop stayed open an hour longer? We tried it, and the answer was: everything except sales.',
  'You leave out the bridge. Everybody leaves out the bridge, and then wonders why the north side never comes.',
];
const closings = [
  'Looking forward to the next one.',
  'Has anybody else tried?',
  'I may be wrong, and would like to know.',
  '',
];

/** The nth of a list that begins again at its end. */
const nth = (list, n) => list[n % list.length];

/** 1,000 comments: 250 threads of four, one level deeper each time. The same ones whenever they are made. */
function long() {
  const comment = (n) => ({
    id: `long-${String(n).padStart(4, '0')}`,
    name: `${nth(names, n * 7)} ${'ABCDEFGHKLMNPRSTVW'[(n * 5) % 18]}.`,
    at: new Date(Date.UTC(2026, 9, 1, 6, 0, 0) + n * 600_000).toISOString(),
    text: [nth(openings, n * 3), nth(middles, n * 11 + 1), nth(closings, n * 5 + 2)].filter(Boolean).join('\n\n'),
  });
  const comments = [];
  for (let n = 0; n < 1000; n += 4) {
    comments.push({
      ...comment(n),
      replies: [{...comment(n + 1), replies: [comment(n + 2)]}, comment(n + 3)],
    });
  }
  return {thread: {id: 'long', site, url: '', title: 'A thousand replies'}, comments};
}

export const seed = [kettle, map, long()];
