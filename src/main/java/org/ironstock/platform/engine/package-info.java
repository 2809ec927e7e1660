/** Engine set-up: settings, deployment of the models, clock, beans that models may call. */
@org.jspecify.annotations.NullMarked
package org.ironstock.platform.engine;
