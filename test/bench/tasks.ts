// How a bench's worker is told what to do: by a message with the task's name, answered with its value.

type Task = (options: never) => Promise<unknown>;

interface Answer {
  readonly value?: unknown;
  readonly error?: string;
}

interface Runtime {
  sendMessage(message: unknown): Promise<Answer | undefined>;
  readonly onMessage: {
    addListener(hear: (message: never, sender: unknown, answer: (value: Answer) => void) => boolean): void;
  };
}

/** Answers messages by tasks. To be called in the worker's first turn, so that a message can wake it. */
export function answerTasks(tasks: Readonly<Record<string, Task>>): void {
  const { runtime } = chrome as unknown as { runtime: Runtime };
  runtime.onMessage.addListener(({ task, options }: { task: string; options: never }, _, answer) => {
    (tasks[task] as Task)(options).then(
      (value) => answer({ value }),
      (error: unknown) => answer({ error: String(error) }),
    );
    return true;
  });
}

/** A page of the bench's extension, or whatever runs scripts in it. */
interface Page {
  evaluate(run: (message: object) => Promise<unknown>, message: object): Promise<unknown>;
}

/** Has the worker do a task, waking it if need be. @throws Error with what stopped it. */
export async function runTask<Tasks extends object, Name extends keyof Tasks & string>(
  page: Page,
  task: Name,
  options: object = {},
): Promise<Tasks[Name] extends (options: never) => Promise<infer Value> ? Value : never> {
  const answer = (await page.evaluate((message) => chrome.runtime.sendMessage(message), { task, options })) as Answer;
  if (answer?.error !== undefined) throw new Error(`${task}: ${answer.error}`);
  return answer?.value as never;
}
