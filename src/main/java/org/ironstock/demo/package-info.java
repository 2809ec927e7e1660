/**
 * Example cases of a demonstration, made through the public API and by officials at their tasks, never by inserted rows.
 * Knows the facades of the modules it shows; nothing knows it.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "platform", "intake", "supplier", "tender", "notice", "product", "handover"})
@org.jspecify.annotations.NullMarked
package org.ironstock.demo;
