import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** A host that is put on the page, taken off it and updated by hand. */
export function newHost() {
  const controllers: ReactiveController[] = [];
  let asked: (() => void)[] = [];
  return {
    addController: (controller: ReactiveController) => void controllers.push(controller),
    removeController: () => {},
    requestUpdate() {
      const waiting = asked;
      asked = [];
      for (const go of waiting) go();
    },
    updateComplete: Promise.resolve(true),
    connect() {
      for (const controller of controllers) controller.hostConnected?.();
    },
    disconnect() {
      for (const controller of controllers) controller.hostDisconnected?.();
    },
    update() {
      for (const controller of controllers) controller.hostUpdate?.();
    },
    /** Settles when an update is asked for. */
    asks: () => new Promise<void>((resolve) => asked.push(resolve)),
  } satisfies ReactiveControllerHost & Record<string, unknown>;
}
