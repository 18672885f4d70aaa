/** What a worker asks for at the end of a task. */
import { tsToMs } from '@temporalio/common/lib/time.js';
import proto from '@temporalio/proto';
import type { Run } from './run.js';
import { begin } from './runs.js';
import type { Message } from './service.js';
import { hear } from './updates.js';

const { CommandType } = proto.temporal.api.enums.v1;

function startTimer(run: Run, workflowTaskCompletedEventId: number, { timerId, startToFireTimeout }: Message): void {
  const attributes = { timerId, startToFireTimeout, workflowTaskCompletedEventId };
  run.startTimer(timerId, tsToMs(startToFireTimeout), run.add('TIMER_STARTED', attributes));
}

function cancelTimer(run: Run, workflowTaskCompletedEventId: number, { timerId }: Message): void {
  run.cancelTimer(timerId);
  const started = run.events.find((event) => event.timerStartedEventAttributes?.timerId === timerId);
  run.add('TIMER_CANCELED', { timerId, startedEventId: started.eventId, workflowTaskCompletedEventId });
}

function goOn(run: Run, workflowTaskCompletedEventId: number, next: Message): void {
  run.close();
  const { workflowType, taskQueue, input } = next;
  const after = begin(run.workflowId, { ...run.start, workflowType, taskQueue, input });
  for (const update of run.waiting.splice(0)) {
    after.updates.set(update.id, update);
    after.waiting.push(update);
  }
  const attributes = { newExecutionRunId: after.id, workflowType, taskQueue, input, initiator: 1 };
  run.add('WORKFLOW_EXECUTION_CONTINUED_AS_NEW', { ...attributes, workflowTaskCompletedEventId });
}

/** Does what a worker asks for, in its order. */
export function obey(run: Run, completed: number, { commands, messages }: Message): void {
  for (const command of commands) {
    if (command.commandType === CommandType.COMMAND_TYPE_START_TIMER)
      startTimer(run, completed, command.startTimerCommandAttributes);
    else if (command.commandType === CommandType.COMMAND_TYPE_CANCEL_TIMER)
      cancelTimer(run, completed, command.cancelTimerCommandAttributes);
    else if (command.commandType === CommandType.COMMAND_TYPE_PROTOCOL_MESSAGE) {
      const { messageId } = command.protocolMessageCommandAttributes;
      hear(
        run,
        messages.find(({ id }: Message) => id === messageId),
      );
    } else if (command.commandType === CommandType.COMMAND_TYPE_CONTINUE_AS_NEW_WORKFLOW_EXECUTION)
      goOn(run, completed, command.continueAsNewWorkflowExecutionCommandAttributes);
    else throw new Error(`${CommandType[command.commandType]} is beyond a stand-in`);
  }
  for (const message of messages) if (message.body.type_url.endsWith('.Rejection')) hear(run, message);
}
