package org.ironstock.platform.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.batch.history.HistoricBatchEntity;
import org.camunda.bpm.engine.impl.history.HistoryLevelFull;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.producer.CacheAwareHistoryEventProducer;
import org.jspecify.annotations.Nullable;

/**
 * History level full without what nobody reads: src/docs/decisions/0010. Of a variable it keeps the last value, not each
 * change, since variables hold references and outcome codes, and who decided what stands in the chain of evidence; of
 * jobs it keeps the failures, not that one was made and succeeded.
 */
final class LeanHistory extends HistoryLevelFull {

    private static final Set<HistoryEventType> LEFT_OUT = Set.of(
            HistoryEventTypes.VARIABLE_INSTANCE_UPDATE_DETAIL,
            HistoryEventTypes.JOB_CREATE,
            HistoryEventTypes.JOB_SUCCESS,
            HistoryEventTypes.JOB_DELETE);

    @Override
    public boolean isHistoryEventProduced(HistoryEventType type, @Nullable Object entity) {
        return !LEFT_OUT.contains(type);
    }

    /**
     * Asks only for batches that can exist. With the removal time set at the start the engine takes the configuration of
     * every job definition for the id of a batch, also where it is that of a timer or an asynchronous step of a model.
     */
    static final class Producer extends CacheAwareHistoryEventProducer {

        private static final String OF_MODEL = "async-";
        private static final char OF_TIMER = ':';
        private static final int ROOTS = 1_000;

        /** Roots of the cases last worked on; their removal time is set when they start and read with every new row. */
        private final Map<String, HistoricProcessInstanceEventEntity> roots =
                Collections.synchronizedMap(new LinkedHashMap<>(ROOTS, 0.75f, true) {
                    private static final long serialVersionUID = 1L;

                    @Override
                    protected boolean removeEldestEntry(Map.Entry<String, HistoricProcessInstanceEventEntity> eldest) {
                        return size() > ROOTS;
                    }
                });

        @Override
        protected @Nullable HistoricBatchEntity getHistoricBatchById(String configuration) {
            return configuration.startsWith(OF_MODEL) || configuration.indexOf(OF_TIMER) >= 0
                    ? null
                    : super.getHistoricBatchById(configuration);
        }

        @Override
        protected @Nullable HistoricProcessInstanceEventEntity getHistoricRootProcessInstance(String root) {
            HistoricProcessInstanceEventEntity known = roots.get(root);
            return known == null ? read(root) : known;
        }

        private @Nullable HistoricProcessInstanceEventEntity read(String root) {
            HistoricProcessInstanceEventEntity found = super.getHistoricRootProcessInstance(root);
            if (found == null || found.getRemovalTime() == null) {
                return found;
            }
            HistoricProcessInstanceEventEntity kept = new HistoricProcessInstanceEventEntity();
            kept.setRemovalTime(found.getRemovalTime());
            roots.put(root, kept);
            return kept;
        }
    }
}
