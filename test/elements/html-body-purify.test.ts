import {describeHtmlBodies} from './html-bodies.js';

// A browser without a sanitiser of its own, before anything asks for one.
Reflect.deleteProperty(Element.prototype, 'setHTML');

await describeHtmlBodies('DOMPurify');
