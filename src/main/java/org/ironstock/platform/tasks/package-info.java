/** The guard in front of task completion, form contracts and what a task shows. */
@org.jspecify.annotations.NullMarked
package org.ironstock.platform.tasks;
