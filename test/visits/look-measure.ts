import type {Page} from 'playwright-core';

/** A text, or an edge, and how well it stands out. */
export interface Measured {
  readonly what: string;
  readonly ratio: number;
}

/**
 * Contrast of every text in the widget with what is painted behind it and, with `edges`, of the
 * border of every field. Colours are painted on one pixel and read back, whatever their notation.
 */
export function contrasts(page: Page): Promise<{readonly texts: Measured[]; readonly edges: Measured[]}> {
  return page.evaluate(() => {
    const pen = new OffscreenCanvas(1, 1).getContext('2d', {willReadFrequently: true})!;
    const luminance = () => {
      const linear = (at: number) => {
        const c = (pen.getImageData(0, 0, 1, 1).data[at] ?? 0) / 255;
        return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
      };
      return 0.2126 * linear(0) + 0.7152 * linear(1) + 0.0722 * linear(2);
    };
    const paint = (colour: string) => {
      pen.fillStyle = colour;
      pen.fillRect(0, 0, 1, 1);
      return luminance();
    };
    const above = (element: Element) =>
      element.assignedSlot ?? element.parentElement ?? (element.getRootNode() as ShadowRoot).host ?? null;
    const ratio = (colour: string, behind: Element | null) => {
      const grounds: string[] = [];
      for (let at = behind; at; at = above(at)) grounds.unshift(getComputedStyle(at).backgroundColor);
      let ground = paint('#fff');
      for (const each of grounds) ground = paint(each);
      const shown = paint(colour);
      return (Math.max(ground, shown) + 0.05) / (Math.min(ground, shown) + 0.05);
    };
    const root = document.querySelector('riposte-comments')!.shadowRoot!;
    const texts = [];
    const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
      const {parentElement: element, textContent} = walk.currentNode;
      if (!element?.checkVisibility() || !textContent?.trim() || element.closest('option')) continue;
      texts.push({what: textContent.trim().slice(0, 40), ratio: ratio(getComputedStyle(element).color, element)});
    }
    const edges = [...root.querySelectorAll('textarea, .fields input')].map((field) => ({
      what: (field as HTMLInputElement).name,
      ratio: ratio(getComputedStyle(field).borderTopColor, field.parentElement),
    }));
    return {texts, edges};
  });
}

/** How the element with the focus is marked: its outline's width, and that colour's contrast to the page. */
export function focusMark(
  page: Page,
): Promise<{readonly what: string; readonly width: number; readonly colour: string} | undefined> {
  return page.evaluate(() => {
    const at = document.querySelector('riposte-comments')?.shadowRoot?.activeElement;
    if (!at) return undefined;
    const {outlineWidth, outlineStyle, outlineColor} = getComputedStyle(at);
    return {
      what: `${at.localName} ${at.getAttribute('aria-label') ?? at.getAttribute('name') ?? at.textContent?.trim().slice(0, 30) ?? ''}`,
      width: outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth),
      colour: outlineColor,
    };
  });
}

/** Controls smaller than 24 px whose 24 px circle touches another; links in running text may be as small as it is. */
export function crowded(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.querySelector('riposte-comments')!.shadowRoot!;
    const controls = [...root.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea')].filter(
      (each) => each.checkVisibility() && !each.closest('.body') && getComputedStyle(each).clipPath === 'none',
    );
    const boxes = controls.map((control) => ({control, box: control.getBoundingClientRect()}));
    return boxes
      .filter(({box, control}) => {
        if (box.width >= 23.99 && box.height >= 23.99) return false;
        const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
        return boxes.some(({control: other, box: near}) => {
          if (other === control) return false;
          const small = near.width < 23.99 || near.height < 23.99;
          const [dx, dy] = small
            ? [near.x + near.width / 2 - x, near.y + near.height / 2 - y]
            : [Math.max(near.left - x, 0, x - near.right), Math.max(near.top - y, 0, y - near.bottom)];
          return Math.hypot(dx, dy) < (small ? 24 : 12);
        });
      })
      .map(({control, box}) => `${control.outerHTML.slice(0, 80)} ${box.width.toFixed(1)}×${box.height.toFixed(1)}`);
  });
}

/** What is cut off: boxes that hide some of their text, and the page where it scrolls sideways. */
export function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const {scrollWidth, clientWidth} = document.documentElement;
    const sideways = scrollWidth > clientWidth ? [`the page is ${scrollWidth} wide in ${clientWidth}`] : [];
    const root = document.querySelector('riposte-comments')!.shadowRoot!;
    const cut = [...root.querySelectorAll<HTMLElement>('*')].filter((each) => {
      const {overflowX, overflowY, clipPath, contentVisibility} = getComputedStyle(each);
      if (clipPath !== 'none' || each.localName === 'textarea') return false;
      const clips = (overflow: string) => overflow === 'hidden' || overflow === 'clip' || contentVisibility === 'auto';
      // Items may be painted a little beyond their box: see overflow-clip-margin. Tall bodies have a button that shows the rest.
      return (
        (clips(overflowX) && each.scrollWidth > each.clientWidth + 12) ||
        (clips(overflowY) && each.scrollHeight > each.clientHeight + 12 && !each.matches('.cut:has(+ .more)'))
      );
    });
    return [
      ...sideways,
      ...cut.map(
        (each) =>
          `${each.localName}.${each.className} ${each.scrollWidth}×${each.scrollHeight} in ${each.clientWidth}×${each.clientHeight}`,
      ),
    ];
  });
}
