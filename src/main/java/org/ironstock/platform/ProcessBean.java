package org.ironstock.platform;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.core.annotation.AliasFor;
import org.springframework.stereotype.Component;

/**
 * A bean that a process model may call by its name; models see no other beans. The name is stored in running cases:
 * renaming one needs a migration.
 */
@Documented
@Component
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ProcessBean {

    /** Name in the model, derived from the element: {@code Task_CheckScope} calls {@code checkScope}. */
    @AliasFor(annotation = Component.class, attribute = "value")
    String value();
}
