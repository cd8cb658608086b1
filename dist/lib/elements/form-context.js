/** Asks the owner of a box to send what is in it. Stays inside the widget. */
export class FormSubmitEvent extends CustomEvent {
    constructor(filled) {
        super('riposte-form-submit', { bubbles: true, detail: filled });
    }
}
