package org.ironstock.platform.engine;

import java.util.AbstractMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.ironstock.platform.ProcessBean;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/**
 * The beans that expressions in models can see: those marked {@link ProcessBean} and no others. They are looked up when
 * first called, since they themselves need the engine.
 */
class ProcessBeans extends AbstractMap<Object, Object> {

    private final ApplicationContext context;
    private final Set<String> names;

    ProcessBeans(ApplicationContext context) {
        this.context = context;
        this.names = Set.of(context.getBeanNamesForAnnotation(ProcessBean.class));
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return name instanceof String text && names.contains(text);
    }

    @Override
    public @Nullable Object get(@Nullable Object name) {
        return name instanceof String text && names.contains(text) ? context.getBean(text) : null;
    }

    @Override
    public Set<Entry<Object, Object>> entrySet() {
        return names.stream()
                .<Entry<Object, Object>>map(name -> new SimpleImmutableEntry<>(name, context.getBean(name)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
